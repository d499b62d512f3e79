import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { ChangeTable, LineTable } from './preview-tables';
import type { SchoolImportView } from './school-import-view';

/** New, changed field by field, closing, not invited and why, refused with line and reason. */
export function SchoolsPreview(view: SchoolImportView) {
  const { added, changed, closing, notTakingPart, notes, refused } = view;
  return (
    <>
      {refused.length > 0 && (
        <Card title="Refused" note={counted(refused.length, 'row')} edge="late">
          <LineTable caption="Rows that stay out" rows={refused} />
        </Card>
      )}
      {closing.length > 0 && (
        <Card title="Closing" edge="attention">
          <ChangeTable caption="Schools that close" rows={closing} names="School" />
        </Card>
      )}
      {changed.length > 0 && (
        <Card title="Changed" note={counted(changed.length, 'detail')}>
          <ChangeTable caption="What changes, school by school" rows={changed} names="School" />
        </Card>
      )}
      {notTakingPart.length > 0 && (
        <Card title="Listed and not invited" note={notTakingPart.length}>
          <ListedTable rows={notTakingPart} />
        </Card>
      )}
      {notes.length > 0 && (
        <Card title="To know">
          <LineTable
            caption="What changes nothing"
            rows={notes.map(({ line, text }) => ({ line, reason: text }))}
          />
        </Card>
      )}
      {added.length > 0 && (
        <Card title="New" note={counted(added.length, 'school')}>
          <AddedTable rows={added} />
        </Card>
      )}
      <p>
        {view.unchanged > 0 && `${counted(view.unchanged, 'school')} unchanged.`}
        {view.outside > 0 && ` ${view.outside} of other councils left out.`}
      </p>
    </>
  );
}

function AddedTable({ rows }: { rows: SchoolImportView['added'] }) {
  return (
    <DataTable
      caption="Schools that come in"
      captionHidden
      dense
      rows={rows}
      rowKey={({ urn }) => urn}
      columns={[
        { head: 'School', cell: ({ name }) => name, names: true },
        { head: 'URN', cell: ({ urn }) => urn },
        { head: 'Type', cell: ({ typeName }) => typeName },
        { head: 'Part', cell: ({ part }) => part },
      ]}
    />
  );
}

function ListedTable({ rows }: { rows: SchoolImportView['notTakingPart'] }) {
  return (
    <DataTable
      caption="Schools that are listed and not invited, and why"
      captionHidden
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { head: 'School', cell: ({ name }) => name, names: true },
        { head: 'URN', cell: ({ urn }) => urn },
        { head: 'Why', cell: ({ why }) => why },
      ]}
    />
  );
}
