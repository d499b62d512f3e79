import { DataTable } from '~/ui/data-table';

type Line = { line: number; reason: string };
type Change = { key: string; name: string; what: string; from: string; to: string };

/** Rows of the file by line, with the reason in plain words. */
export function LineTable({ caption, rows }: { caption: string; rows: Line[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ line, reason }) => `${line} ${reason}`}
      columns={[
        { head: 'Line', cell: ({ line }) => `Line ${line}`, names: true },
        { head: 'Reason', cell: ({ reason }) => reason, bare: true },
      ]}
    />
  );
}

/** Details before and after, one a row; `names` heads the column that says whose they are. */
export function ChangeTable(props: { caption: string; rows: Change[]; names: string }) {
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      rows={props.rows}
      rowKey={({ key }) => key}
      columns={[
        { head: props.names, cell: ({ name }) => name, names: true },
        { head: 'What', cell: ({ what }) => what },
        { head: 'Now', cell: ({ from }) => from },
        { head: 'After', cell: ({ to }) => to },
      ]}
    />
  );
}
