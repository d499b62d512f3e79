import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';

type AreaFormProps = { known: string[]; errors?: FormErrors; values?: FormValues };

/** What the council calls the area of a school. */
export function AreaForm({ known, ...form }: AreaFormProps) {
  const others = known.length > 0 ? ` Named so far: ${known.join(', ')}.` : '';
  return (
    <PlainForm {...form}>
      <TextInput
        name="area"
        label="Area"
        hint={`Spelt the same for every school of it. Leave it empty to go by the postcode.${others}`}
        optional
        width="medium"
      />
      <div>
        <Button>Save</Button>
      </div>
    </PlainForm>
  );
}
