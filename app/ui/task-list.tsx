import { Link } from '@remix-run/react';
import { Tag } from './tag';
import type { Status } from './sign';

export type Task = {
  key: string;
  label: string;
  /** Absent while the task cannot be begun. */
  to?: string;
  hint?: string;
  status: Status;
  words: string;
};

/** Tasks in any order; a finished one is plain, so that the eye goes to what is left. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map((task) => (
        <li
          key={task.key}
          className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3 hover:bg-brand-wash"
        >
          <div className="min-w-0">
            {task.to ? (
              <Link to={task.to} className="link after:absolute after:inset-0">
                {task.label}
              </Link>
            ) : (
              task.label
            )}
            {task.hint && <p className="text-sm text-ink-soft">{task.hint}</p>}
          </div>
          {task.status === 'done' ? (
            <span className="text-sm text-ink-soft">{task.words}</span>
          ) : (
            <Tag status={task.status}>{task.words}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
