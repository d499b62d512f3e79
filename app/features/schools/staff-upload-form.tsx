import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkboxes } from '~/ui/checkboxes';
import { FileField } from '~/ui/file-field';
import { PlainForm } from '~/ui/plain-form';
import { StaffColumnSelects } from './staff-column-selects';
import { staffFields } from './staff-field';
import type { StaffMapping } from './staff-mapping';

type Props = {
  errors?: FormErrors;
  values?: FormValues;
  /** What to know of the file beforehand. */
  hint?: string;
  /** The viewer's other schools that the file may list. */
  further?: { id: string; name: string }[];
  /** The file's columns, when it could not be told which of them name the people or their school. */
  headers?: string[];
  /** What they were taken as. */
  taken?: StaffMapping;
};

/** Where a school's staff list is chosen; its columns are asked for only when the guess failed. */
export function StaffUploadForm({ errors, values, hint, further = [], ...columns }: Props) {
  const { headers = [], taken = {} } = columns;
  const fieldAt = (position: number) =>
    staffFields.find((field) => taken[field] === position) ?? '';
  return (
    <PlainForm files errors={errors} values={values}>
      <FileField
        name="file"
        label="Staff list"
        hint={`A CSV or Excel file (.xlsx) as your system exports it, at most 10 MB. One row names the columns. ${hint ?? ''}`}
        accept=".csv,.xlsx"
      />
      <StaffColumnSelects
        columns={headers.map((header, position) => ({
          ...{ position, header },
          field: fieldAt(position),
        }))}
      />
      {further.length > 0 && (
        <Checkboxes
          name="also"
          label="Does it list staff of your other schools too?"
          hint="Then one of its columns names the school"
          optional
          choices={further.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div>
        <Button>Show what would change</Button>
      </div>
    </PlainForm>
  );
}

/** Said beside the form, before anything is sent. */
export function WhatStaffFileTells() {
  return (
    <Card title="What is taken">
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>Names, work e-mail, job title, first and last day, working days. Nothing else.</li>
        <li>
          National Insurance numbers, birth dates, pay, ethnicity, health and home addresses are
          refused before anything is kept. A list of pupils is refused whole.
        </li>
        <li>Whoever the file does not name stays on your list. Only a leaving date ends a post.</li>
        <li>Likely duplicates are asked about, never joined silently.</li>
      </ul>
    </Card>
  );
}
