import type { FormErrors } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FileField } from '~/ui/file-field';
import { PlainForm } from '~/ui/plain-form';
import { StaffColumnSelects, type FileColumn } from './staff-column-selects';

type Props = {
  columns: FileColumn[];
  errors?: FormErrors | undefined;
  /** What was chosen before the form came back. */
  chosen?: Record<string, string> | undefined;
};

/** The columns as guessed or remembered, to be corrected; the file again where one of them was not kept. */
export function StaffColumnsForm({ columns, errors, chosen }: Props) {
  const shown = columns.map((column) => ({
    ...column,
    field: chosen?.[column.position] ?? column.field,
  }));
  return (
    <PlainForm files errors={errors}>
      <StaffColumnSelects columns={shown} />
      <FileField
        name="file"
        label="The file again"
        hint="Only if you choose a column that was not taken in so far, or another for the school: nothing else was kept"
        accept=".csv,.xlsx"
        optional
      />
      <div>
        <Button>Continue</Button>
      </div>
    </PlainForm>
  );
}

/** Columns that may not be held, by name and with why. */
export function RefusedColumns({ refused }: { refused: { header: string; kind: string }[] }) {
  if (refused.length === 0) return null;
  return (
    <Card title="Refused columns" note={refused.length}>
      <p className="mb-2">The portal may not hold these. Nothing of them was kept.</p>
      <ul className="grid list-disc gap-1.5 pl-5">
        {refused.map(({ header, kind }) => (
          <li key={header}>
            “{header}”: {kind}
          </li>
        ))}
      </ul>
    </Card>
  );
}
