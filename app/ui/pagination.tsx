import { Link, useLocation } from '@remix-run/react';

type PaginationProps = {
  page: number;
  pages: number;
  /** What is paged: "Staff". */
  label: string;
  /** The query parameter that carries the page. */
  parameter?: string;
};

/** Plain links that keep the rest of the address; nothing where one page is enough. */
export function Pagination({ page, pages, label, parameter = 'page' }: PaginationProps) {
  const { search } = useLocation();
  if (pages <= 1) return null;
  const to = (target: number) => {
    const query = new URLSearchParams(search);
    query.set(parameter, String(target));
    return `?${query}`;
  };
  return (
    <nav aria-label={`${label}, pages`} className="no-print mt-6">
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 && <PageLink to={to(page - 1)}>Previous</PageLink>}
        {shownPages(page, pages).map((target, at, all) => (
          <li key={target} className="flex items-center">
            {at > 0 && target - (all[at - 1] ?? 0) > 1 && <span className="px-1.5">…</span>}
            <Link
              to={to(target)}
              aria-label={`Page ${target}`}
              aria-current={target === page ? 'page' : undefined}
              className={target === page ? 'page-link page-link-here' : 'page-link'}
            >
              {target}
            </Link>
          </li>
        ))}
        {page < pages && <PageLink to={to(page + 1)}>Next</PageLink>}
      </ul>
    </nav>
  );
}

function PageLink({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <Link to={to} className="page-link">
        {children}
        <span className="sr-only"> page</span>
      </Link>
    </li>
  );
}

/** First, last and the neighbours of the page one is on. */
function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages];
  return [...new Set(wanted.filter((target) => target >= 1 && target <= pages))];
}
