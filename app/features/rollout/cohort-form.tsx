import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { DateFields } from '~/ui/date-fields';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';

type CohortFormProps = { errors?: FormErrors; values?: FormValues };

/** A cohort's name, start and most schools. */
export function CohortForm({ errors, values }: CohortFormProps) {
  return (
    <PlainForm errors={errors} values={values}>
      <TextInput name="name" label="Name" width="medium" />
      <DateFields
        name="startsOn"
        label="Start"
        hint="Due dates of its schools count from this day. For example, 7 9 2026"
      />
      <TextInput
        name="mostSchools"
        label="Most schools"
        hint="How many schools the programme team can bring in together."
        inputMode="numeric"
        width="tiny"
      />
      <div>
        <Button>Save</Button>
      </div>
    </PlainForm>
  );
}
