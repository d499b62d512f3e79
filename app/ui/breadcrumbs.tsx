import { Link } from '@remix-run/react';

type Crumb = { to: string; label: string };

/** The way here; the page itself stands last, without a link. */
export function Breadcrumbs({ crumbs, here }: { crumbs: Crumb[]; here: string }) {
  return (
    <nav aria-label="Breadcrumb" className="no-print mb-1 text-sm text-ink-soft">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb) => (
          <li key={crumb.to} className="flex gap-2">
            <Link to={crumb.to} className="link">
              {crumb.label}
            </Link>
            <span aria-hidden="true">›</span>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
