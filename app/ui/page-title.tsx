import type { ReactNode } from 'react';

type PageTitleProps = {
  /** Where we are: the school, the cohort, the draft. */
  eyebrow?: ReactNode;
  /** The page's answer, in words. */
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageTitle({ eyebrow, title, lead, actions }: PageTitleProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-reading min-w-0 flex-[1_1_32rem]">
        {eyebrow && <p className="mb-1 text-sm text-ink-soft">{eyebrow}</p>}
        <h1 tabIndex={-1} className="text-h1-phone sm:text-h1">
          {title}
        </h1>
        {lead && <p className="mt-2 text-base text-ink-soft sm:text-lead">{lead}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-3">{actions}</div>}
    </div>
  );
}
