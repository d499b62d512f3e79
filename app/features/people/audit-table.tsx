import { DataTable } from '~/ui/data-table';
import type { AuditLine } from './audit-trail.server';

export function AuditTable({ lines }: { lines: AuditLine[] }) {
  return (
    <DataTable
      caption="Audit trail"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { head: 'When', cell: ({ at }) => <span className="whitespace-nowrap">{at}</span> },
        { head: 'Who', cell: ({ who }) => who },
        { head: 'What', cell: What, names: true },
        { head: 'School', cell: ({ where }) => where ?? '–' },
      ]}
    />
  );
}

function What({ what, detail }: AuditLine) {
  return (
    <>
      {what}
      {detail && <span className="block text-sm font-normal text-ink-soft">{detail}</span>}
    </>
  );
}
