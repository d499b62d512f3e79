import { useState } from 'react';
import { controlClass, Field, type FieldWords } from './field';
import { describedBy, useField } from './field-state';
import { useHydrated } from './use-hydrated';

type PasswordFieldProps = FieldWords & {
  name: string;
  autoComplete: 'current-password' | 'new-password' | 'one-time-code';
};

/** Never filled in by the server; may be pasted; may be shown where scripts run. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, autoComplete } = props;
  const field = useField(name);
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  return (
    <Field {...props} {...field} controlId={field.id}>
      <div className="flex max-w-96 gap-2">
        <input
          id={field.id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(props.hint && field.hintId, field.error && field.errorId)}
          className={controlClass(field.error)}
        />
        {hydrated && (
          <button
            type="button"
            aria-controls={field.id}
            onClick={() => setShown(!shown)}
            className="min-h-11 min-w-18 rounded-control border-2 border-brand bg-surface px-3 font-bold text-brand hover:bg-brand-wash"
          >
            {shown ? 'Hide' : 'Show'}
            <span className="sr-only"> what I typed</span>
          </button>
        )}
      </div>
    </Field>
  );
}
