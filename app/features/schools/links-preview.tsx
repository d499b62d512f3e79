import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import type { LinksImportView } from './links-import-view';
import { LineTable } from './preview-tables';

/** Numbers gained, records made one, mergers and splits, and what a person has to decide. */
export function LinksPreview(view: LinksImportView) {
  const { renumbered, joined, successions, undecided, refused } = view;
  return (
    <>
      {undecided.length > 0 && (
        <Card title="For you to decide" edge="attention">
          <ReasonList rows={undecided} />
        </Card>
      )}
      {refused.length > 0 && (
        <Card title="Refused" note={counted(refused.length, 'row')} edge="late">
          <LineTable caption="Rows that stay out" rows={refused} />
        </Card>
      )}
      {joined.length > 0 && (
        <Card title="Two records made one">
          <ReasonList rows={joined.map(({ key, name }) => ({ key, reason: name }))} />
        </Card>
      )}
      {renumbered.length > 0 && (
        <Card title="Numbers of a school" note={counted(renumbered.length, 'school')}>
          <RenumberedTable rows={renumbered} />
        </Card>
      )}
      {successions.length > 0 && (
        <Card title="Mergers and splits">
          <SuccessionTable rows={successions} />
        </Card>
      )}
      <p>
        Links to schools that are not known yet are kept, and count when the list brings them.
        {view.other > 0 && ` ${counted(view.other, 'row')} of other kinds left out.`}
      </p>
    </>
  );
}

function ReasonList({ rows }: { rows: { key: string; reason: string }[] }) {
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      {rows.map(({ key, reason }) => (
        <li key={key}>{reason}</li>
      ))}
    </ul>
  );
}

function RenumberedTable({ rows }: { rows: LinksImportView['renumbered'] }) {
  return (
    <DataTable
      caption="Schools and the URNs they gain"
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: 'School', cell: ({ name }) => name, names: true },
        { head: 'URN added', cell: ({ added }) => added },
        { head: 'Days become known', cell: ({ dated }) => dated },
      ]}
    />
  );
}

function SuccessionTable({ rows }: { rows: LinksImportView['successions'] }) {
  return (
    <DataTable
      caption="Schools that came from others"
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Before', cell: ({ before }) => before, names: true },
        { head: 'After', cell: ({ after }) => after },
        { head: 'How', cell: ({ how }) => how },
      ]}
    />
  );
}
