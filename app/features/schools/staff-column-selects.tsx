import { Select } from '~/ui/select';
import { staffFieldName, staffFields } from './staff-field';

export type FileColumn = {
  position: number;
  header: string;
  /** What it is taken as; empty when it is not taken in. */
  field: string;
  /** Something that stands in it, where it was kept. */
  sample?: string | undefined;
};

const choices = staffFields.map((field) => ({ value: field, label: staffFieldName(field) }));

/** One choice for each column of a file: what it tells, or that it is not taken in. */
export function StaffColumnSelects({ columns }: { columns: FileColumn[] }) {
  return (
    <>
      {columns.map(({ position, header, field, sample }) => (
        <Select
          key={position}
          name={`column.${position}`}
          label={`“${header || `Column ${position + 1}`}” tells`}
          hint={sample && `For example ${sample}`}
          blank="Nothing: it is not taken in"
          choices={choices}
          value={field}
        />
      ))}
    </>
  );
}
