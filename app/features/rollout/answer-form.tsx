import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Form } from '~/ui/form';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import type { InvitationShown } from './invitation-page.server';
import { answerSchema } from './invitation.schema';

type AnswerFormProps = { invitation: InvitationShown; errors?: FormErrors; values?: FormValues };

/** Accept or decline, or change the answer while that can be done; the newest stands. */
export function AnswerForm({ invitation, ...given }: AnswerFormProps) {
  const { state, hasRoom, isEnrolled } = invitation;
  if (state === 'accepted' && isEnrolled)
    return <Card>The staff are enrolled. To change the answer now, ring the programme team.</Card>;
  if (state === 'accepted') return <DeclineAfterAll {...given} />;
  if (state === 'declined' && hasRoom) return <AcceptAfterAll {...given} />;
  if (state === 'declined')
    return (
      <Card>The cohort is full now. The programme team can offer the school another start.</Card>
    );
  return (
    <Card title="Your answer">
      <Form schema={answerSchema} {...given}>
        <Radios name="answer" label="Do you accept the place?" choices={choices} />
        <Reason label="If you decline, why?" />
        <div>
          <Button>Send the answer</Button>
        </div>
      </Form>
    </Card>
  );
}

type Given = Omit<AnswerFormProps, 'invitation'>;

function AcceptAfterAll(given: Given) {
  return (
    <Card title="Accept after all">
      <PlainForm {...given}>
        <p>The cohort still has room. The organiser is then asked to look over the staff list.</p>
        <div>
          <Button name="answer" value="accepted">
            Accept the place
          </Button>
        </div>
      </PlainForm>
    </Card>
  );
}

function DeclineAfterAll(given: Given) {
  return (
    <Card title="Decline after all">
      <Form schema={answerSchema} {...given}>
        <input type="hidden" name="answer" value="declined" />
        <Reason label="Why?" />
        <div>
          <Button look="outline">Decline the place</Button>
        </div>
      </Form>
    </Card>
  );
}

function Reason({ label }: { label: string }) {
  return (
    <Textarea
      name="reason"
      label={label}
      hint="A sentence is enough. The programme team reads it; other schools do not."
      standingHint="Please name no pupil. A worry about a child goes to your school’s designated safeguarding lead, today."
      rows={3}
    />
  );
}

const choices = [
  {
    value: 'accepted',
    label: 'Yes, we accept',
    hint: 'Your organiser is then asked to look over the staff list.',
  },
  {
    value: 'declined',
    label: 'No, we decline',
    hint: 'Nobody is enrolled and nothing is due. You can be offered a later start.',
  },
];
