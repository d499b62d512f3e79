import { ChoiceRow, choiceId } from './choice-row';
import { FieldGroup, type FieldWords } from './field';
import { useField } from './field-state';
import type { Choice } from './select';

type RadiosProps = FieldWords & {
  name: string;
  choices: Choice[];
  /** Two or three short answers side by side. */
  inline?: boolean;
  heading?: boolean;
};

export function Radios(props: RadiosProps) {
  const { name, choices, inline } = props;
  const field = useField(name);
  return (
    <FieldGroup {...props} {...field}>
      <div className={inline ? 'flex flex-wrap gap-x-8' : undefined}>
        {choices.map((choice, at) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            name={name}
            choice={choice}
            id={choiceId(field.id, at)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
