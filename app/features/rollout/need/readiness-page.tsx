import type { FormErrors, FormValues } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import type { findReadinessCheck } from './readiness-check.server';
import { readinessAnswerName, readinessAnswers, readinessQuestions } from './readiness-question';

type Props = {
  school: { id: string; name: string };
  check: Awaited<ReturnType<typeof findReadinessCheck>>;
  sent?: { errors?: FormErrors; values?: FormValues };
};

const choices = readinessAnswers.map((answer) => ({
  value: answer,
  label: readinessAnswerName(answer),
}));

/** A school's own short check: kept as far as it goes, then handed in. */
export function ReadinessPage({ school, check, sent }: Props) {
  const { answers, handedIn } = check;
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      <PageTitle eyebrow={school.name} title={titleOf(check)} lead={leadOf(check)} />
      <Columns aside={<WhoSees />}>
        <PlainForm errors={sent?.errors} values={sent?.values ?? answers}>
          {readinessQuestions.map((question) => (
            <Radios
              key={question.id}
              name={question.id}
              label={question.asks}
              hint={'hint' in question ? question.hint : undefined}
              choices={choices}
              inline
            />
          ))}
          <ButtonRow>
            <Button name="do" value="hand-in">
              {handedIn ? 'Hand in again' : 'Hand in'}
            </Button>
            {!handedIn && (
              <Button name="do" value="keep" look="outline">
                Save and come back later
              </Button>
            )}
          </ButtonRow>
        </PlainForm>
      </Columns>
    </>
  );
}

function titleOf({ answers, handedIn }: Props['check']): string {
  if (handedIn) return `Your readiness check was handed in on ${handedIn.on}`;
  const answered = Object.keys(answers).length;
  if (answered === 0) return 'Are you ready to begin?';
  return `Readiness check: ${answered} of ${readinessQuestions.length} answered`;
}

function leadOf({ kept, handedIn }: Props['check']): string {
  if (handedIn)
    return `By ${handedIn.name}. If something has changed, change the answer and hand it in again: the new date stands.`;
  const short = `${readinessQuestions.length} short questions, about five minutes.`;
  if (kept) return `${short} Saved on ${kept}; the council sees no answer before you hand it in.`;
  return `${short} Answer what you can, save, and come back.`;
}

function WhoSees() {
  return (
    <Card title="What it is for">
      <div className="grid gap-2">
        <p>
          So that your school starts when it can, and gets help first where something is missing.
        </p>
        <p>
          “Not yet” is a good answer if it is true: it asks the council for support, and is held
          against nobody.
        </p>
        <p>
          Seen by your school’s head, SENCO and organiser, and by the council’s project lead. Nobody
          else sees the answers: not your trust, other schools or observers.
        </p>
      </div>
    </Card>
  );
}
