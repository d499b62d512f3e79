import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { DateFields } from '~/ui/date-fields';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { closureKinds, closureWords } from './closure';

/** Beside which field refused days are explained. */
export const CLOSURE_FIELD = {
  order: 'endsOn',
  long: 'endsOn',
  far: 'startsOn',
  weekend: 'startsOn',
  'other-kind': 'startsOn',
  known: 'startsOn',
} as const;

const choices = closureKinds.map((kind) => ({
  value: kind,
  label: closureWords[kind].name,
  hint: closureWords[kind].means,
}));

/** One day or a span of days, and what is different on them. */
export function ClosureForm({ errors, values }: { errors?: FormErrors; values?: FormValues }) {
  return (
    <PlainForm errors={errors} values={values}>
      <Radios name="kind" label="What is different?" choices={choices} />
      <DateFields name="startsOn" label="First day" />
      <DateFields
        name="endsOn"
        label="Last day"
        optional
        hint="Leave empty for one day. Weekends in between are left out."
      />
      <div>
        <Button>Add these days</Button>
      </div>
    </PlainForm>
  );
}
