import { DataTable, type Column } from '~/ui/data-table';
import { Select } from '~/ui/select';
import { participations } from './participation';
import { partName } from './school-filter';

export type TypePart = { code: string; name: string; takesPart: string; schools: number };

const choices = participations.map((part) => ({ value: part, label: partName(part) }));

const schoolsColumn: Column<TypePart> = {
  head: 'Open schools',
  cell: ({ schools }) => schools,
  numeric: true,
};

/** Types of the national list with the part their schools play, each to be changed. */
export function TypePartTable({ caption, rows }: { caption: string; rows: TypePart[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { head: 'Type', cell: ({ name }) => name, names: true },
        ...(rows.some(({ schools }) => schools > 0) ? [schoolsColumn] : []),
        { head: 'Part', cell: (type) => <PartSelect {...type} /> },
      ]}
    />
  );
}

function PartSelect({ code, name, takesPart }: TypePart) {
  return (
    <Select
      name={`part.${code}`}
      label={`Part played by: ${name}`}
      labelHidden
      choices={choices}
      value={takesPart}
    />
  );
}
