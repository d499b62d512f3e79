import { spokenInstant } from '~/platform/time';
import { DataTable } from '~/ui/data-table';
import { capacityName } from './agreement';
import type { listAcceptances } from './agreement-reading.server';

type Row = Awaited<ReturnType<typeof listAcceptances>>[number];

/** Who accepted which version of the agreement, and when. */
export function AcceptanceTable({ rows }: { rows: Row[] }) {
  return (
    <DataTable
      caption="Who has accepted the agreement"
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Version', cell: (row) => `Version ${row.version}`, names: true },
        { head: 'Accepted by', cell: (row) => `${row.name}, ${capacityName(row.capacity)}` },
        { head: 'On', cell: (row) => spokenInstant(row.acceptedAt) },
      ]}
    />
  );
}
