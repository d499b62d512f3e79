import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Sign } from './sign';

type NoticeProps = {
  /** Consequences told before the click, or something that waits for an answer. */
  title?: string;
  actions?: ReactNode;
  tone?: 'attention' | 'done' | 'late';
  children: ReactNode;
};

const TONES = {
  attention: 'border-line border-l-marigold bg-marigold-wash',
  done: 'border-line border-l-done bg-done-wash',
  late: 'border-line border-l-late bg-late-wash',
};

export function Notice({ title, actions, tone = 'attention', children }: NoticeProps) {
  return (
    <div
      className={classNames(
        'mb-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 rounded-card border border-l-6 p-4 sm:px-6 sm:py-5',
        TONES[tone],
      )}
    >
      <div className="max-w-[58rem] min-w-0 flex-[1_1_20rem]">
        {title && <strong>{title} </strong>}
        {children}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-3">{actions}</div>}
    </div>
  );
}

/** Words set apart, without alarm. */
export function InsetText({ children }: { children: ReactNode }) {
  return (
    <div className="mb-6 max-w-reading border-l-6 border-line-strong py-2 pl-4">{children}</div>
  );
}

/** What happens if you go on. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="mb-6 flex max-w-reading gap-3 font-bold">
      <span className="keep-colour mt-0.5 grid size-6 shrink-0 place-items-center rounded-full bg-ink text-white">
        <Sign status="late" />
      </span>
      <span>
        <span className="sr-only">Warning: </span>
        {children}
      </span>
    </p>
  );
}
