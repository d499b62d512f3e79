import { isAmong, useField } from './field-state';
import type { Choice } from './select';

type ChoiceRowProps = {
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  /** The first of a group carries the field's own id, so that the error summary finds it. */
  id: string;
};

export function ChoiceRow({ type, name, choice, id }: ChoiceRowProps) {
  const field = useField(name);
  const hintId = `${id}-hint-${choice.value}`;
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={isAmong(field.value, choice.value)}
        aria-describedby={choice.hint ? hintId : undefined}
        className="choice"
      />
      <div className="min-w-0 py-[0.5625rem]">
        <label htmlFor={id} className="block">
          {choice.label}
        </label>
        {choice.hint && (
          <p id={hintId} className="text-sm text-ink-soft">
            {choice.hint}
          </p>
        )}
      </div>
    </div>
  );
}

export function choiceId(fieldId: string, at: number): string {
  return at === 0 ? fieldId : `${fieldId}-${at + 1}`;
}
