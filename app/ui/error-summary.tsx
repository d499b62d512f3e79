import { useContext, useEffect, useId, useRef, type MouseEvent } from 'react';
import type { FormErrors } from '~/platform/form';
import { fieldId, FormStateContext } from './field-state';

const PREFIX = 'Error: ';

/** The name under which a fault of the whole form stands; it links to no field. */
const WHOLE_FORM = 'form';

export function ErrorSummary({ errors }: { errors: FormErrors }) {
  const { prefix } = useContext(FormStateContext);
  const titleId = useId();
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
  }, [has, errors]);

  if (!has) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="mb-6 max-w-reading rounded-card border-2 border-l-6 border-late bg-surface p-4 sm:p-5"
    >
      <h2 id={titleId} className="mb-2 text-h2">
        There is a problem
      </h2>
      <ul className="grid gap-1 font-bold text-late">
        {faults.map(([name, message]) => (
          <li key={name}>
            {name === WHOLE_FORM ? (
              message
            ) : (
              <a
                href={`#${fieldId(name, prefix)}`}
                onClick={goToField}
                className="underline underline-offset-3"
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To the control, with its question in sight; the plain link would scroll the question away. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const control = document.getElementById(event.currentTarget.hash.slice(1));
  if (!control) return;
  event.preventDefault();
  const question = control.closest('fieldset') ?? control.parentElement ?? control;
  question.scrollIntoView();
  control.focus({ preventScroll: true });
}
