import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateFields } from '~/ui/date-fields';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { channelChoices, outcomeChoices, personChoices } from './contact';

type ContactFormProps = { errors?: FormErrors; values: FormValues };

/** What was said, while it is fresh. */
export function ContactForm({ errors, values }: ContactFormProps) {
  return (
    <Card title="Write down a contact">
      <PlainForm errors={errors} values={values}>
        <DateFields name="contactedOn" label="When" />
        <Radios name="channel" label="How" choices={channelChoices} inline />
        <Select name="withWhom" label="With whom" choices={personChoices} />
        <Radios name="outcome" label="What came of it" choices={outcomeChoices} inline />
        <Textarea
          name="note"
          label="Note"
          optional
          hint="Write it so that the school could read it."
          standingHint="Name no pupil. A worry about a child goes to the school’s designated safeguarding lead, today."
          rows={3}
        />
        <TextInput
          name="nextAct"
          label="What comes next"
          optional
          hint="For example, ring again, or send the module list."
        />
        <DateFields name="nextOn" label="By" optional />
        <div>
          <Button>Write it down</Button>
        </div>
      </PlainForm>
    </Card>
  );
}
