import { useEffect, useRef } from 'react';
import type { FormErrors } from '~/platform/form';
import { fieldId } from './field-state';

const PREFIX = 'Error: ';

/** The name under which a fault of the whole form stands; it links to no field. */
export const WHOLE_FORM = 'form';

type ErrorSummaryProps = {
  errors: FormErrors;
  /** Raised by one at each attempt, so that focus comes back for the same fault. */
  attempt?: number;
};

export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const faults = Object.entries(errors);
  const has = faults.length > 0;

  useEffect(() => {
    if (!has) return undefined;
    box.current?.focus();
    const title = document.title;
    if (!title.startsWith(PREFIX)) document.title = PREFIX + title;
    return () => {
      document.title = document.title.replace(PREFIX, '');
    };
  }, [has, attempt, errors]);

  if (!has) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="error-summary mb-6 rounded-card border-2 border-l-6 border-late bg-surface p-4 sm:p-5"
    >
      <h2 id="error-summary-title" className="mb-2 text-h2">
        There is a problem
      </h2>
      <ul className="grid gap-1 font-bold text-late">
        {faults.map(([name, message]) => (
          <li key={name}>
            {name === WHOLE_FORM ? (
              message
            ) : (
              <a href={`#${fieldId(name)}`} className="underline underline-offset-3">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
