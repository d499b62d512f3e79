import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Sign, type Status } from './sign';

const TONES: Record<Status, string> = {
  done: 'bg-done-wash text-done',
  'on-track': 'bg-on-track-wash text-on-track',
  waiting: 'bg-surface text-ink ring-1 ring-line-strong ring-inset',
  late: 'bg-late-wash text-late',
  'not-started': 'bg-not-started-wash text-not-started',
  cancelled: 'bg-not-started-wash text-not-started',
  attention: 'bg-marigold-band text-ink',
  neutral: 'bg-not-started-wash text-not-started',
};

/** As many letters as stay on one line even in a narrow column. */
const UNBROKEN = 18;

/** A status: its word is always there; the sign and the colour only help. */
export function Tag({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'tag keep-colour inline-flex items-baseline gap-1.5 rounded-tag border border-transparent px-2 py-0.5 text-sm font-bold text-balance',
        typeof children === 'string' && children.length <= UNBROKEN && 'whitespace-nowrap',
        TONES[status],
      )}
    >
      <Sign status={status} className="size-3 shrink-0 translate-y-px" />
      {children}
    </span>
  );
}
