import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { Limits } from './limits-page.server';

export function CohortLimitTable({ rows }: { rows: Limits['cohorts'] }) {
  if (rows.length === 0) return <p>There is no cohort yet.</p>;
  return (
    <DataTable
      caption="Limits of each cohort"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Cohort',
          names: true,
          cell: ({ id, name, startsOn }) => (
            <>
              <TextLink to={`/rollout/cohorts/${id}`}>{name}</TextLink>
              <span className="block text-sm font-normal text-ink-soft">starts {startsOn}</span>
            </>
          ),
        },
        {
          head: 'Schools',
          cell: ({ hasStarted, schools, held }) =>
            hasStarted ? <Tag status="done">{`Started, keeps its ${held}`}</Tag> : schools,
        },
        { head: 'Staff', cell: ({ hasStarted, staff }) => (hasStarted ? '–' : staff) },
        { head: 'Facilitator days', cell: ({ hasStarted, days }) => (hasStarted ? '–' : days) },
        {
          head: 'Phases',
          cell: ({ hasStarted, phases }) =>
            hasStarted ? '–' : phases.length > 0 ? phases.join('; ') : 'no limit',
        },
      ]}
    />
  );
}

type LimitTableProps<Row> = { rows: Row[]; mayPlan: boolean };

export function SchoolLimitTable({ rows, mayPlan }: LimitTableProps<Limits['limits'][number]>) {
  if (rows.length === 0) return <p>No school has a limit of its own.</p>;
  return (
    <DataTable
      caption="Limits of single schools"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: 'School', names: true, cell: ({ school }) => school },
        {
          head: 'Limit',
          cell: ({ words, isIdle }) =>
            isIdle ? `${words} (its offer or answer stands over it)` : words,
        },
        whyColumn(mayPlan),
        ...(mayPlan
          ? [
              {
                head: 'Change',
                headHidden: true,
                cell: ({ id, school }: Limits['limits'][number]) => (
                  <TextLink to={`/rollout/limits/schools/${id}/lifting`} hidden={`of ${school}`}>
                    Lift
                  </TextLink>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

export function PairTable({ rows, mayPlan }: LimitTableProps<Limits['pairs'][number]>) {
  if (rows.length === 0) return <p>No two schools are kept together or apart.</p>;
  return (
    <DataTable
      caption="Schools kept together or apart"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Schools', names: true, cell: ({ schools }) => schools.join(' and ') },
        { head: 'Limit', cell: ({ kind }) => (kind === 'apart' ? 'Apart' : 'Together') },
        whyColumn(mayPlan),
        ...(mayPlan
          ? [
              {
                head: 'Change',
                headHidden: true,
                cell: ({ id, schools }: Limits['pairs'][number]) => (
                  <TextLink
                    to={`/rollout/limits/pairs/${id}/lifting`}
                    hidden={`for ${schools.join(' and ')}`}
                  >
                    Lift
                  </TextLink>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Why and since when; for those who do not read why, since when alone. */
function whyColumn(mayPlan: boolean) {
  return {
    head: mayPlan ? 'Why' : 'Since',
    cell: ({ reason, setOn }: { reason: string | null; setOn: string }) =>
      reason === null ? (
        setOn
      ) : (
        <>
          “{reason}”<span className="block text-sm text-ink-soft">{setOn}</span>
        </>
      ),
  };
}
