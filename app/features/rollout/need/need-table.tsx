import { phaseName } from '~/features/schools/school-filter';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { NeedRow } from './need-list.server';
import { coveredSaid, needWord } from './need-words';
import { ReadinessDots } from './readiness-dots';
import { readinessQuestions } from './readiness-question';

/** Schools A–Z with need and readiness side by side: no order but the alphabet's. */
export function NeedTable({ rows }: { rows: NeedRow[] }) {
  return (
    <DataTable
      caption="Need and readiness, schools A to Z"
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'School',
          names: true,
          cell: ({ id, name }) => <TextLink to={`/rollout/schools/${id}/need`}>{name}</TextLink>,
        },
        { head: 'Phase', cell: ({ phase }) => phaseName(phase) },
        { head: 'Need', cell: (row) => <NeedCell row={row} /> },
        { head: 'Readiness', cell: (row) => <ReadinessCell row={row} /> },
        { head: 'To look at', bare: true, cell: (row) => <Signs row={row} /> },
      ]}
    />
  );
}

function NeedCell({ row: { score, covered } }: { row: NeedRow }) {
  if (score === null) return <Soft>not known</Soft>;
  return (
    <>
      <span className="whitespace-nowrap">
        <strong>{score.toFixed(1)}</strong> {needWord(score)}
      </span>
      {covered < 0.995 && <Soft block>from {coveredSaid(covered)}</Soft>}
    </>
  );
}

function ReadinessCell({ row: { level, answered } }: { row: NeedRow }) {
  if (level !== null) return <ReadinessDots level={level} />;
  if (answered === 0) return <Soft>not known: check not begun</Soft>;
  return (
    <Soft>
      not known: {answered} of {readinessQuestions.length} answered
    </Soft>
  );
}

function Signs({ row: { supportFirst, question, lacking } }: { row: NeedRow }) {
  return (
    <div className="grid justify-items-start gap-1">
      {supportFirst && <Tag status="attention">Support first</Tag>}
      {question && <Tag status="neutral">SEN share: ask why</Tag>}
      {lacking.length > 0 && <Soft>{lacking.join('; ')}</Soft>}
    </div>
  );
}

function Soft({ block, children }: { block?: boolean; children: React.ReactNode }) {
  return <span className={`text-sm text-ink-soft${block ? ' block' : ''}`}>{children}</span>;
}
