import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Sign, type Status } from './sign';

const TONES: Record<Status, string> = {
  done: 'bg-done-wash text-done',
  'on-track': 'bg-on-track-wash text-on-track',
  waiting: 'bg-surface text-ink-soft ring-1 ring-line-strong',
  late: 'bg-late-wash text-late',
  'not-started': 'bg-not-started-wash text-not-started',
  cancelled: 'bg-not-started-wash text-not-started',
  attention: 'bg-marigold-band text-ink',
  neutral: 'bg-not-started-wash',
};

export type Step = {
  key: string;
  title: ReactNode;
  status: Status;
  /** The status in words, with its date: "Late since 9 November". */
  words: ReactNode;
  action?: ReactNode;
};

/** Things to do in their order, each with its sign, its words and at most one act. */
export function StepList({ steps }: { steps: Step[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li
          key={step.key}
          className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-3 last:border-b-0"
        >
          <span
            className={classNames(
              'keep-colour grid size-7 place-items-center rounded-full',
              TONES[step.status],
            )}
          >
            <Sign status={step.status} />
          </span>
          <div>
            <div className="font-bold">{step.title}</div>
            <div
              className={classNames(
                'text-sm',
                step.status === 'late' ? 'text-late' : 'text-ink-soft',
              )}
            >
              {step.words}
            </div>
          </div>
          {step.action && <div>{step.action}</div>}
        </li>
      ))}
    </ol>
  );
}
