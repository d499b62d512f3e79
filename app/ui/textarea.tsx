import type { ReactNode } from 'react';
import { controlClass, Field, type FieldWords } from './field';
import { describedBy, textOf, useField } from './field-state';

type TextareaProps = FieldWords & {
  name: string;
  rows?: number;
  /** What always stands before this kind of box, such as whom not to name in it. */
  standingHint?: ReactNode;
};

export function Textarea(props: TextareaProps) {
  const { name, rows = 5, hint, standingHint } = props;
  const field = useField(name);
  const hints = (hint || standingHint) && (
    <>
      {hint && <span className="block">{hint}</span>}
      {standingHint && <span className="block">{standingHint}</span>}
    </>
  );
  return (
    <Field {...props} {...field} hint={hints} controlId={field.id}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={textOf(field.value)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hints && field.hintId, field.error && field.errorId)}
        className={controlClass(field.error)}
      />
    </Field>
  );
}
