import { controlClass, Field, type ControlWidth, type FieldWords } from './field';
import { describedBy, textOf, useField } from './field-state';

export type Choice = { value: string; label: string; hint?: string };

type SelectProps = FieldWords & {
  name: string;
  choices: Choice[];
  /** The first, empty choice: "Choose a school". */
  blank?: string;
  width?: ControlWidth;
  labelHidden?: boolean;
  value?: string;
};

export function Select(props: SelectProps) {
  const { name, choices, blank, width = 'medium' } = props;
  const field = useField(name);
  return (
    <Field {...props} {...field} controlId={field.id}>
      <select
        id={field.id}
        name={name}
        defaultValue={props.value ?? textOf(field.value)}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(props.hint && field.hintId, field.error && field.errorId)}
        className={controlClass(field.error, width)}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
