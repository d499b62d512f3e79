import { Link } from '@remix-run/react';

export function BackLink({ to, children = 'Back' }: { to: string; children?: string }) {
  return (
    <p className="no-print mb-4">
      <Link to={to} className="link inline-flex min-h-6 items-center gap-1.5 text-sm">
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3" fill="none">
          <path d="M10 3 5 8l5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
        {children}
      </Link>
    </p>
  );
}
