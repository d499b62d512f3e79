import type { PathwayTime } from '~/features/programme/pathway.server';
import { spokenMinutes } from '~/features/programme/spoken-minutes';
import { staffTypeNames } from '~/features/schools/staff-type';
import type { FormErrors, FormValues } from '~/platform/form';
import { dayOf, longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { answerSaid } from './answer-choices';
import { AnswerForm } from './answer-form';
import type { InvitationShown } from './invitation-page.server';

type InvitationPageProps = {
  school: { name: string };
  invitation: InvitationShown;
  times: PathwayTime[];
  today: string;
  /** Who the viewer answers as; null for those who only read. */
  answers: 'own' | 'on-behalf' | null;
  errors?: FormErrors;
  values?: FormValues;
};

/** What the school is offered and what it asks of its staff; the answer, and who gave it. */
export function InvitationPage(props: InvitationPageProps) {
  const { school, invitation, times, answers } = props;
  return (
    <>
      <PageTitle
        title={titleOf(school.name, invitation, props.today)}
        lead={`${invitation.cohortName} of Culture of Inclusion, offered on ${longDay(dayOf(invitation.offeredAt))}.`}
      />
      {answers === 'on-behalf' && (
        <Notice title="You answer for the head.">
          The school sees that the council gave this answer, and its head is written to.
        </Notice>
      )}
      <Columns aside={<Given invitation={invitation} />}>
        <Card title="What the staff would do">
          <TimeTable times={times} />
          <p className="mt-3 text-ink-soft">
            In one programme year, in paid time: sessions, online parts and practice tasks together.
          </p>
        </Card>
        {answers && <AnswerForm {...props} />}
      </Columns>
    </>
  );
}

function titleOf(name: string, { state, startsOn }: InvitationShown, today: string): string {
  const begins = startsOn <= today ? 'started' : 'starts';
  if (state === 'accepted') return `${name} ${begins} on ${longDay(startsOn)}`;
  if (state === 'declined' || state === 'paused')
    return `${name} does not start on ${longDay(startsOn)}`;
  if (state === 'another') return `${name} has asked for another start`;
  return `Will ${name} start on ${longDay(startsOn)}?`;
}

function TimeTable({ times }: { times: PathwayTime[] }) {
  return (
    <DataTable
      caption="Modules and time by staff type"
      captionHidden
      columns={[
        {
          head: 'Staff',
          names: true,
          cell: ({ staffType }: PathwayTime) => staffTypeNames(staffType),
        },
        { head: 'Modules', numeric: true, cell: ({ modules }) => modules },
        { head: 'Time in all', numeric: true, cell: ({ minutes }) => spokenMinutes(minutes) },
      ]}
      rows={times}
      rowKey={({ staffType }) => staffType}
    />
  );
}

function Given({ invitation: { answers, why } }: { invitation: InvitationShown }) {
  return (
    <>
      {why.length > 0 && (
        <Card title="Why this start" compact>
          <ul className="grid list-disc gap-2 pl-5">
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Card>
      )}
      {answers.length > 0 && (
        <Card title="Answers" compact>
          <ol className="grid gap-3">
            {answers.map(({ answer, answeredAt, by, reason, detail }) => (
              <li key={answeredAt}>
                <strong>{answerSaid(answer)}</strong> by {by}, {longDay(dayOf(answeredAt))}
                {detail && <p>{detail}</p>}
                {reason && <p className="text-ink-soft">“{reason}”</p>}
              </li>
            ))}
          </ol>
        </Card>
      )}
      <Card title="What you can rely on" compact>
        <ul className="grid list-disc gap-2 pl-5">
          <li>Due dates count from your own start. Nobody is late for what was never offered.</li>
          <li>Nothing here may be used for appraisal, capability or pay.</li>
          <li>Schools are never ranked, and other schools do not see your answer.</li>
          <li>No staff details come to us before you or your trust accept the agreement.</li>
        </ul>
      </Card>
    </>
  );
}
