import { Link } from '@remix-run/react';
import type { SignedIn } from './page-header';

export type FooterLink = { to: string; label: string };

type PageFooterProps = { links: FooterLink[]; owner?: string; signedIn?: SignedIn };

export function PageFooter({ links, owner, signedIn }: PageFooterProps) {
  return (
    <footer className="page-footer no-print mt-12 border-t border-line text-sm text-ink-soft">
      <div className="page-width flex flex-wrap items-baseline gap-x-6 gap-y-2 py-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {links.map((link) => (
            <li key={link.to}>
              <Link to={link.to} className="link inline-flex min-h-6 items-center">
                {link.label}
              </Link>
            </li>
          ))}
        </ul>
        {owner && <p className="sm:ml-auto">{owner}</p>}
        {signedIn && <SignedInLine {...signedIn} />}
      </div>
    </footer>
  );
}

function SignedInLine({ name, as, to }: SignedIn) {
  return (
    <p className="w-full min-[72rem]:hidden">
      Signed in as{' '}
      {to ? (
        <Link to={to} className="link">
          {name}
        </Link>
      ) : (
        name
      )}
      {as && `, ${as}`}
    </p>
  );
}
