import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { LineChart } from '~/ui/line-chart';
import { PageTitle } from '~/ui/page-title';
import type { AnswersShown, CohortAnswers } from './answers-page.server';

type AnswersPageProps = { yearName: string; answers: AnswersShown };

/** How heads have answered, against time and by cohort. */
export function AnswersPage({ yearName, answers }: AnswersPageProps) {
  const { today, history, cohorts } = answers;
  return (
    <>
      <PageTitle
        eyebrow={yearName}
        title={`${today.accepted} of ${counted(today.offered, 'school')} offered a place have accepted`}
        lead={leadOf(answers)}
      />
      {today.offered === 0 ? (
        <EmptyState title="Nothing has been offered yet">
          Once a cohort is published, its heads’ answers are followed here.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <Card title="Since the first offer">
            <History history={history} today={today} />
          </Card>
          <Card title="By cohort, today">
            <ByCohort cohorts={cohorts} />
          </Card>
        </div>
      )}
    </>
  );
}

function leadOf({ today }: AnswersShown): string {
  const { silent, another, paused, declined, thinking } = today;
  const said = [
    [silent, 'has been silent for ten days', 'have been silent for ten days'],
    [thinking, 'has had its offer for less', 'have had their offer for less'],
    [another, 'asks for another start', 'ask for another start'],
    [paused, 'has paused', 'have paused'],
    [declined, 'has declined', 'have declined'],
  ] as const;
  const parts = said.flatMap(([number, one, many]) =>
    number > 0 ? `${number} ${number === 1 ? one : many}` : [],
  );
  return parts.length > 0 ? `${parts.join(', ')}.` : '';
}

function History({ history, today }: Pick<AnswersShown, 'history' | 'today'>) {
  const refusedNow = today.declined + today.paused;
  return (
    <LineChart
      title="Places offered and how they were answered, by week"
      summary={`${counted(today.offered, 'place stands', 'places stand')} offered: ${today.accepted} accepted, ${today.silent} silent, ${refusedNow} declined or paused.`}
      axis="Day"
      points={history.map(({ label, offered, accepted, silent, declined, paused }, at) => ({
        at,
        label,
        values: [offered, accepted, silent, declined + paused],
      }))}
      series={[
        { label: 'Offered', tone: 'brand', end: `${today.offered} offered` },
        { label: 'Accepted', tone: 'done', end: `${today.accepted} accepted` },
        { label: 'Silent', tone: 'late', end: `${today.silent} silent`, dashed: true },
        { label: 'Declined or paused', tone: 'plum', end: `${refusedNow} declined or paused` },
      ]}
    />
  );
}

function ByCohort({ cohorts }: { cohorts: CohortAnswers[] }) {
  const count = (head: string, of: keyof CohortAnswers) => ({
    head,
    numeric: true,
    cell: (cohort: CohortAnswers) => cohort[of],
  });
  return (
    <DataTable
      caption="Answers by cohort"
      captionHidden
      rows={cohorts}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Cohort',
          names: true,
          cell: ({ name, starts }) => (
            <>
              {name}
              <span className="block text-sm font-normal text-ink-soft">starts {starts}</span>
            </>
          ),
        },
        count('Offered', 'offered'),
        count('Accepted', 'accepted'),
        count('Thinking', 'thinking'),
        count('Silent', 'silent'),
        count('Another start', 'another'),
        count('Paused', 'paused'),
        count('Declined', 'declined'),
      ]}
    />
  );
}
