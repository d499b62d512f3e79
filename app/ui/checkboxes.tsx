import { ChoiceRow, choiceId } from './choice-row';
import { FieldError, FieldFrame, FieldGroup, type FieldWords } from './field';
import { useField } from './field-state';
import type { Choice } from './select';

type CheckboxesProps = FieldWords & { name: string; choices: Choice[]; heading?: boolean };

/** Any number of choices, sent as one repeated name. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, choices } = props;
  const field = useField(name);
  return (
    <FieldGroup {...props} {...field}>
      {choices.map((choice, at) => (
        <ChoiceRow
          key={choice.value}
          type="checkbox"
          name={name}
          choice={choice}
          id={choiceId(field.id, at)}
        />
      ))}
    </FieldGroup>
  );
}

type CheckboxProps = { name: string; label: string; hint?: string };

/** One yes-or-no box, sent as `yes`. */
export function Checkbox({ name, label, hint }: CheckboxProps) {
  const field = useField(name);
  return (
    <FieldFrame error={field.error}>
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <ChoiceRow type="checkbox" name={name} choice={{ value: 'yes', label, hint }} id={field.id} />
    </FieldFrame>
  );
}
