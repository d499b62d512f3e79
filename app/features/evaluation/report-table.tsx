import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import type { ReportTable } from './evaluation.server';
import { shareWords } from './year-report';

const titles = {
  all: 'In all',
  cohort: 'By cohort',
  phase: 'By phase',
  staffType: 'By staff type',
};

/** One grouping: reach and completion, then what people said. */
export function ReportTableCard({ table }: { table: ReportTable }) {
  return (
    <Card title={titles[table.grouping]}>
      <DataTable
        caption={`Reach and completion ${titles[table.grouping].toLowerCase()}`}
        captionHidden
        narrow="wrap"
        rows={table.rows}
        rowKey={({ key }) => key}
        columns={[
          { head: 'Group', cell: ({ name }) => name, names: true },
          { head: 'Enrolled', cell: ({ enrolled }) => enrolled, numeric: true },
          { head: 'Came to a session', cell: ({ reached }) => reached, numeric: true },
          {
            head: 'Of what is due, done',
            cell: ({ completion }) => shareWords(completion),
            numeric: true,
          },
        ]}
      />
      {table.satisfaction.map((question) => (
        <Said key={question.question} {...question} />
      ))}
    </Card>
  );
}

function Said({ question, pools }: ReportTable['satisfaction'][number]) {
  if (pools.length === 0)
    return (
      <p className="mt-4 text-sm text-ink-soft">
        “{question}” Fewer than 10 people have answered so far, so nothing is shown yet.
      </p>
    );
  return (
    <div className="mt-5">
      <DataTable
        caption={`“${question}” Mean of answers from 1 to 5`}
        narrow="wrap"
        rows={pools}
        rowKey={({ name }) => name}
        columns={[
          { head: 'Group', cell: ({ name }) => name, names: true },
          { head: 'Answers', cell: ({ answers }) => answers, numeric: true },
          { head: 'Mean', cell: ({ mean }) => mean.toFixed(1), numeric: true },
        ]}
      />
    </div>
  );
}
