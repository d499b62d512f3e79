import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Form } from '~/ui/form';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import type { InvitationShown } from './invitation-page.server';
import { answerSchema } from './invitation.schema';

type AnswerFormProps = { invitation: InvitationShown; errors?: FormErrors; values?: FormValues };

/** Accept or decline; the newest answer stands. */
export function AnswerForm({ invitation, errors, values }: AnswerFormProps) {
  const { state, hasRoom, isEnrolled } = invitation;
  if (state === 'accepted' && isEnrolled)
    return <Card>The staff are enrolled. To change the answer now, ring the programme team.</Card>;
  if (state === 'declined' && !hasRoom)
    return (
      <Card>The cohort is full now. The programme team can offer the school another start.</Card>
    );
  return (
    <Card title={state === 'offered' ? 'Your answer' : 'Change the answer'}>
      <Form schema={answerSchema} errors={errors} values={values}>
        <Radios name="answer" label="Do you accept the place?" choices={choicesFor(state)} />
        <Textarea
          name="reason"
          label="If you decline, why?"
          hint="A sentence is enough. The programme team reads it; other schools do not."
          standingHint="Please name no pupil. A worry about a child goes to your school’s designated safeguarding lead, today."
          rows={3}
        />
        <div>
          <Button>Send the answer</Button>
        </div>
      </Form>
    </Card>
  );
}

function choicesFor(state: InvitationShown['state']) {
  const accept = {
    value: 'accepted',
    label: 'Yes, we accept',
    hint: 'Your organiser is then asked to look over the staff list.',
  };
  const decline = {
    value: 'declined',
    label: 'No, we decline',
    hint: 'Nobody is enrolled and nothing is due. You can be offered a later start.',
  };
  return [accept, decline].filter(({ value }) => value !== state);
}
