import { controlClass, FieldGroup, type FieldWords } from './field';
import { useField } from './field-state';
import type { FieldValue } from '~/platform/form';

const PARTS = [
  { part: 'day', label: 'Day', width: 'tiny' },
  { part: 'month', label: 'Month', width: 'tiny' },
  { part: 'year', label: 'Year', width: 'short' },
] as const;

type Part = (typeof PARTS)[number]['part'];

type DateFieldsProps = FieldWords & { name: string };

/** A known date as three text boxes; a month may be a number or a word. */
export function DateFields(props: DateFieldsProps) {
  const { name, hint = 'For example, 7 9 2026 or 7 Sep 2026' } = props;
  const field = useField(name);
  return (
    <FieldGroup {...props} {...field} hint={hint}>
      <div className="flex flex-wrap gap-3">
        {PARTS.map(({ part, label, width }) => {
          const id = part === 'day' ? field.id : `${field.id}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={id} className="mb-1 block text-sm">
                {label}
              </label>
              <input
                id={id}
                name={`${name}.${part}`}
                inputMode={part === 'month' ? undefined : 'numeric'}
                autoComplete="off"
                defaultValue={partOf(field.value, part)}
                aria-invalid={field.error ? true : undefined}
                className={controlClass(field.error, width)}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

/** From what was typed, or from a stored YYYY-MM-DD. */
function partOf(value: FieldValue, part: Part): string {
  if (typeof value === 'string') {
    const [year = '', month = '', day = ''] = value.split('-');
    return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }[part];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const typed = value[part];
  return typeof typed === 'string' ? typed : '';
}
