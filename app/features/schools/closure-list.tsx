import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Details } from '~/ui/details';
import { EmptyState } from '~/ui/empty-state';
import { TextLink } from '~/ui/text-link';
import { closureWords, isClosureKind, runWords } from './closure';
import type { listClosures } from './closure.server';

type Closures = Awaited<ReturnType<typeof listClosures>>;
type ClosureRun = Closures['coming'][number];

/** A school's own days: to come, and past ones folded away. */
export function ClosureList({ schoolId, coming, past }: Closures & { schoolId: string }) {
  return (
    <>
      {coming.length === 0 ? (
        <EmptyState title="No day of your own to come">
          The school is taken to be open on every weekday of the council’s terms but bank holidays.
        </EmptyState>
      ) : (
        <Card title="To come">
          <ClosureTable caption="Days to come" runs={coming} schoolId={schoolId} />
        </Card>
      )}
      {past.length > 0 && (
        <Details summary={`Past days (${past.length})`}>
          <ClosureTable caption="Past days" runs={past} schoolId={schoolId} />
        </Details>
      )}
    </>
  );
}

type ClosureTableProps = { caption: string; runs: ClosureRun[]; schoolId: string };

function ClosureTable({ caption, runs, schoolId }: ClosureTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={runs}
      rowKey={idOf}
      columns={[
        { head: 'When', names: true, cell: runWords },
        { head: 'Days', numeric: true, cell: ({ days }) => days.length },
        { head: 'What', cell: (run) => <What run={run} /> },
        {
          head: 'Change it',
          headHidden: true,
          cell: (run) => (
            <TextLink
              to={`/schools/${schoolId}/closures/${idOf(run)}/removal`}
              hidden={`${counted(run.days.length, 'day')}, ${runWords(run)}`}
            >
              Remove…
            </TextLink>
          ),
        },
      ]}
    />
  );
}

const idOf = ({ days }: ClosureRun): string => days[0]?.id ?? '';

function What({ run }: { run: ClosureRun }) {
  const { kind = '', onBehalf = false } = run.days[0] ?? {};
  return (
    <>
      {isClosureKind(kind) ? closureWords[kind].name : kind}
      {onBehalf && <span className="block text-sm text-ink-soft">Entered by the council</span>}
    </>
  );
}
