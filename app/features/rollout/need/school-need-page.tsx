import { phaseName } from '~/features/schools/school-filter';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns, Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { needGroups } from './likeness-group';
import { NeedExplained } from './need-explained';
import { needIndicatorName } from './need-indicator';
import {
  comparisonSaid,
  coveredSaid,
  needSaid,
  originSaid,
  pointsSaid,
  valueSaid,
} from './need-words';
import { ReadinessReport } from './readiness-report';
import type { SchoolNeed } from './school-need.server';

type Props = SchoolNeed & { year: { number: number } };

/** One school for the lead: its need by parts, each with value, year and source, and its readiness beside. */
export function SchoolNeedPage({ year, school, need, readiness, answers, supportFirst }: Props) {
  return (
    <>
      <BackLink to={`/rollout/need?year=${year.number}`}>Need and readiness</BackLink>
      <PageTitle
        eyebrow={`${school.name} · ${phaseName(school.phase)}`}
        title={need.score === null ? 'Need is not known' : `Need ${needSaid(need.score)}`}
        lead={
          need.score === null
            ? 'No figure that counts is known. It is left out, not taken for zero.'
            : `From ${coveredSaid(need.covered)}; compared with ${needGroups[need.group]}.`
        }
        actions={
          <ButtonLink to={`/schools/${school.id}`} look="outline">
            The school’s page
          </ButtonLink>
        }
      />
      {supportFirst && (
        <Notice title="Support first.">
          Need is high and readiness low. Ask what is missing before a start is fixed.
        </Notice>
      )}
      {need.question && <Notice title="A question.">{need.question}</Notice>}
      <Columns aside={<ReadinessReport readiness={readiness} answers={answers} />}>
        <Stack>
          <Card title="What need comes from" note="50 points is as at similar schools">
            <PartTable parts={need.parts} />
          </Card>
          <NeedExplained />
        </Stack>
      </Columns>
    </>
  );
}

function PartTable({ parts }: { parts: SchoolNeed['need']['parts'] }) {
  return (
    <DataTable
      caption="Indicators with value, year and source"
      captionHidden
      rows={parts}
      rowKey={({ indicator }) => indicator}
      columns={[
        { head: 'Indicator', names: true, cell: ({ indicator }) => needIndicatorName(indicator) },
        {
          head: 'Value',
          cell: (part) => (
            <>
              {valueSaid(part)}
              <span className="block text-sm text-ink-soft">{comparisonSaid(part)}</span>
            </>
          ),
        },
        { head: 'Points', cell: pointsSaid },
        { head: 'Weight', numeric: true, cell: ({ weight }) => weight },
        {
          head: 'From',
          cell: (part) => <span className="text-sm">{originSaid(part)}</span>,
        },
      ]}
    />
  );
}
