import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateFields } from '~/ui/date-fields';
import { Form } from '~/ui/form';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { answerChoices } from './answer-choices';
import type { InvitationShown } from './invitation-page.server';
import { ANY_LATER, answerSchema } from './invitation.schema';

type AnswerFormProps = { invitation: InvitationShown; errors?: FormErrors; values?: FormValues };

/** Accept, ask for another cohort, pause or decline; or change the answer while that can be done. The newest stands. */
export function AnswerForm({ invitation, errors, values }: AnswerFormProps) {
  const { state, isEnrolled, hasRoom, wanted } = invitation;
  if (state === 'accepted' && isEnrolled)
    return <Card>The staff are enrolled. To change the answer now, ring the programme team.</Card>;
  return (
    <Card title={state === 'offered' ? 'Your answer' : 'Change the answer'}>
      <Form schema={answerSchema} errors={errors} values={values}>
        <div className="group/answer grid gap-6">
          {!hasRoom && (state === 'declined' || state === 'paused') && (
            <p>The cohort is full now. The programme team can offer the school another start.</p>
          )}
          <Radios
            name="answer"
            label="What is the school’s answer?"
            choices={answerChoices(state, hasRoom)}
          />
          <div className={SHOWN_FOR.another}>
            <Select
              name="wantedCohortId"
              label="Which start would suit?"
              choices={[
                ...wanted.map(({ id, words }) => ({ value: id, label: words })),
                { value: ANY_LATER, label: 'Any later start' },
              ]}
            />
          </div>
          <div className={SHOWN_FOR.paused}>
            <DateFields
              name="pausedUntil"
              label="When should we ask again?"
              hint="Leave it empty if you do not know yet."
              optional
            />
          </div>
          <div className={SHOWN_FOR.reason}>
            <Textarea
              name="reason"
              label="Why?"
              hint="A sentence is enough. The programme team reads it; other schools do not."
              standingHint="Please name no pupil. A worry about a child goes to your school’s designated safeguarding lead, today."
              rows={3}
            />
          </div>
        </div>
        <div>
          <Button>Send the answer</Button>
        </div>
      </Form>
    </Card>
  );
}

/** What one answer asks for is shown with it by the style sheet alone, so without scripts too. */
const SHOWN_FOR = {
  another: 'hidden group-has-[[value=another]:checked]/answer:block',
  paused: 'hidden group-has-[[value=paused]:checked]/answer:block',
  reason:
    'hidden group-has-[:is([value=another],[value=paused],[value=declined]):checked]/answer:block',
};
