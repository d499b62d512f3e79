import type { HTMLInputAutoCompleteAttribute } from 'react';
import { controlClass, Field, type ControlWidth, type FieldWords } from './field';
import { describedBy, textOf, useField } from './field-state';

type TextInputProps = FieldWords & {
  name: string;
  type?: 'text' | 'email' | 'search' | 'tel' | 'url';
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  spellCheck?: boolean;
  width?: ControlWidth;
  labelHidden?: boolean;
  /** Outside a Form, as in a filter: what stands in the box. */
  value?: string;
};

export function TextInput(props: TextInputProps) {
  const { name, type = 'text', width, inputMode, autoComplete, spellCheck } = props;
  const field = useField(name);
  return (
    <Field {...props} {...field} controlId={field.id}>
      <input
        id={field.id}
        name={name}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
        defaultValue={props.value ?? textOf(field.value)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(props.hint && field.hintId, field.error && field.errorId)}
        className={controlClass(field.error, width)}
      />
    </Field>
  );
}
