import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import type { FoundPlan } from './found-plan';

type FoundPlanCardsProps = { found: FoundPlan; draftId: string | null };

/** What a plan comes to: each cohort, and its score or how evenly it was drawn. */
export function FoundPlanCards({ found, draftId }: FoundPlanCardsProps) {
  return (
    <>
      <Card title="By cohort">
        <DataTable
          caption="What each cohort holds"
          captionHidden
          rows={found.cohorts}
          rowKey={({ id }) => id}
          columns={[
            {
              head: 'Cohort',
              names: true,
              cell: ({ id, name, startsOn }) => (
                <>
                  {draftId ? (
                    <TextLink to={`/rollout/drafts/${draftId}/cohorts/${id}`}>{name}</TextLink>
                  ) : (
                    name
                  )}
                  <span className="block text-sm font-normal text-ink-soft">starts {startsOn}</span>
                </>
              ),
            },
            { head: 'Schools', numeric: true, cell: ({ schools }) => schools },
            { head: 'Of them new', numeric: true, cell: ({ newcomers }) => newcomers },
            { head: 'Staff', numeric: true, cell: ({ staff }) => staff.toLocaleString('en-GB') },
            { head: 'Facilitator days', numeric: true, cell: ({ days }) => days },
          ]}
        />
      </Card>
      {found.score && (
        <Card title="Its score by parts">
          <ul className="grid gap-2">
            {found.score.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Card>
      )}
      {found.strata && <StrataCard strata={found.strata} />}
    </>
  );
}

function StrataCard({ strata: { cohorts, rows } }: { strata: NonNullable<FoundPlan['strata']> }) {
  return (
    <Card title="How even the draw is" note="schools of each stratum by cohort">
      <DataTable
        caption="Schools of each stratum by cohort"
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { head: 'Stratum', names: true, cell: ({ name }) => name },
          ...cohorts.map((head, at) => ({
            head,
            numeric: true,
            cell: ({ counts }: (typeof rows)[number]) => counts[at] ?? 0,
          })),
        ]}
      />
    </Card>
  );
}
