import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { DateFields } from '~/ui/date-fields';
import { Form } from '~/ui/form';
import { TextInput } from '~/ui/text-input';
import { termSchema } from './term.schema';

/** Beside which field a refused term is explained. */
export const TERM_FIELD = {
  order: 'endsOn',
  long: 'endsOn',
  'starts-within': 'startsOn',
  'ends-within': 'endsOn',
} as const;

type TermFormProps = { errors?: FormErrors; values?: FormValues };

/** A term's name with its first and last day. */
export function TermForm({ errors, values }: TermFormProps) {
  return (
    <Form schema={termSchema} errors={errors} values={values}>
      <TextInput
        name="name"
        label="Name"
        hint="For example, Autumn term, first half"
        width="medium"
        autoComplete="off"
      />
      <DateFields name="startsOn" label="First day" />
      <DateFields
        name="endsOn"
        label="Last day"
        hint="The last day on which pupils are at school"
      />
      <div>
        <Button>Save</Button>
      </div>
    </Form>
  );
}
