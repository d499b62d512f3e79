import type { FieldValue, FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';

type PathwayFormProps = {
  modules: { id: string; code: string; title: string }[];
  errors?: FormErrors;
  values?: FormValues;
};

/** For each module the weeks from the school's start by which one staff type owes it; empty where it does not. */
export function PathwayForm({ modules, errors, values = {} }: PathwayFormProps) {
  return (
    <PlainForm errors={errors} values={byField(values.weeks)}>
      <p className="text-ink-soft">Leave the weeks empty where the module is not owed.</p>
      {modules.map(({ id, code, title }) => (
        <TextInput
          key={id}
          name={`weeks.${id}`}
          label={`${code} ${title}: due in week`}
          inputMode="numeric"
          width="tiny"
        />
      ))}
      <div>
        <Button>Save</Button>
      </div>
    </PlainForm>
  );
}

/** The weeks under the dotted names of their fields. */
function byField(weeks: FieldValue): FormValues {
  if (typeof weeks !== 'object' || weeks === null || Array.isArray(weeks)) return {};
  return Object.fromEntries(Object.entries(weeks).map(([id, typed]) => [`weeks.${id}`, typed]));
}
