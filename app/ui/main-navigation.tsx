import { Link } from '@remix-run/react';
import { FoldSign } from './fold-sign';

export type NavigationItem = { to: string; label: string; current?: boolean };

/** As many as fit along the foot of a phone, 64 px each at 320. */
const ALONG_THE_FOOT = 5;

export function MainNavigation({ items }: { items: NavigationItem[] }) {
  if (items.length === 0) return null;
  const foot = items.length <= ALONG_THE_FOOT;
  return (
    <>
      <nav aria-label="Main" className={foot ? 'foot-navigation' : 'hidden md:block'}>
        <ul className={foot ? 'flex md:gap-1' : 'flex flex-wrap gap-1'}>
          {items.map((item) => (
            <li key={item.to} className={foot ? 'min-w-0 flex-1 md:flex-none' : undefined}>
              <NavigationLink item={item} foot={foot} />
            </li>
          ))}
        </ul>
      </nav>
      {!foot && <NavigationMenu items={items} />}
    </>
  );
}

function NavigationLink({ item, foot }: { item: NavigationItem; foot: boolean }) {
  return (
    <Link
      to={item.to}
      aria-current={item.current ? 'page' : undefined}
      className={foot ? 'foot-link' : 'head-link'}
    >
      {item.label}
    </Link>
  );
}

/** On a phone, more items than the foot can hold open under one word. */
function NavigationMenu({ items }: { items: NavigationItem[] }) {
  return (
    <details className="menu group order-last w-full md:hidden">
      <summary className="head-link list-none gap-2">
        Menu
        <FoldSign />
      </summary>
      <nav aria-label="Main">
        <ul className="grid pb-2">
          {items.map((item) => (
            <li key={item.to}>
              <Link
                to={item.to}
                aria-current={item.current ? 'page' : undefined}
                className="head-link w-full"
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
