import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Column<Row> = {
  /** The head of the column, and on a phone the name of the value. */
  head: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Names the row: drawn as its head. At most one column. */
  names?: boolean;
  /** The head is said but not shown: ticks, links. */
  headHidden?: boolean;
  /** Needs no name beside it on a phone: a bar, a tag. */
  bare?: boolean;
};

type DataTableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Rows counted apart, under a heavier rule. */
  apart?: Row[];
  /** Where it is narrow: one block a row, columns kept and wrapped, or the table scrolled in its own frame. */
  narrow?: 'stack' | 'wrap' | 'scroll';
  /** Hundreds of rows: tighter, and the heads stay in sight. */
  dense?: boolean;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    captionHidden = false,
    columns,
    rows,
    apart = [],
    narrow = 'stack',
    dense,
  } = props;
  const table = (
    <table
      className={classNames('table', narrow === 'stack' && 'table-stack', dense && 'table-dense')}
    >
      <caption className={captionHidden ? 'sr-only' : 'pb-2 font-bold'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={column.numeric ? 'num' : undefined}>
              {column.headHidden ? <span className="sr-only">{column.head}</span> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <Body columns={columns} rows={rows} rowKey={props.rowKey} />
      {apart.length > 0 && <Body columns={columns} rows={apart} rowKey={props.rowKey} />}
    </table>
  );
  if (narrow === 'wrap') return table;
  if (narrow === 'stack') return <div className="table-frame">{table}</div>;
  return (
    // A frame that scrolls must take focus, or its far columns are out of reach of the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className="table-scroll">
      {table}
    </div>
  );
}

type BodyProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'rows' | 'rowKey'>;

function Body<Row>({ columns, rows, rowKey }: BodyProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)}>
          {columns.map((column) =>
            column.names ? (
              <th key={column.head} scope="row">
                {column.cell(row)}
              </th>
            ) : (
              <td
                key={column.head}
                data-label={column.headHidden || column.bare ? undefined : column.head}
                className={column.numeric ? 'num' : undefined}
              >
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}
