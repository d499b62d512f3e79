import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** What is not there, and why that is all right: "No sessions yet". */
  title: string;
  actions?: ReactNode;
  children?: ReactNode;
};

export function EmptyState({ title, actions, children }: EmptyStateProps) {
  return (
    <div className="rounded-card border-2 border-dashed border-line px-4 py-8 sm:px-8">
      <p className="text-h3 font-bold">{title}</p>
      {children && <div className="mt-1 max-w-reading text-ink-soft">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
