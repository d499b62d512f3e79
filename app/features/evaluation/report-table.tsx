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
        narrow="scroll"
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
      <Said {...table} />
    </Card>
  );
}

/** What those who answered said: a column a question, numbered as they stand above the table. */
function Said({ grouping, questions, pools }: ReportTable) {
  if (pools.length === 0)
    return (
      <p className="mt-4 text-sm text-ink-soft">
        Fewer than 10 people have answered after a session, so what they said is not shown yet.
      </p>
    );
  return (
    <div className="mt-6">
      <ol className="mb-3 list-decimal pl-5 text-sm text-ink-soft">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <DataTable
        caption={`What people said ${titles[grouping].toLowerCase()}: mean of answers from 1 (not at all) to 5 (very)`}
        narrow="scroll"
        rows={[...pools].sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }))}
        rowKey={({ name }) => name}
        columns={[
          { head: 'Group', cell: ({ name }) => name, names: true },
          { head: 'Answers', cell: ({ atLeast }) => `${atLeast} or more`, numeric: true },
          ...questions.map((question, at) => ({
            head: `Question ${at + 1}`,
            cell: ({ means }: ReportTable['pools'][number]) => means[at]?.toFixed(1) ?? '',
            numeric: true,
          })),
        ]}
      />
    </div>
  );
}
