import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FileField } from '~/ui/file-field';
import { Form } from '~/ui/form';
import { calendarUpload } from './calendar-upload.schema';

/** A file of terms or of bank holidays; the portal sees which it is. */
export function CalendarUploadForm({
  errors,
  values,
}: {
  errors?: FormErrors;
  values?: FormValues;
}) {
  return (
    <Form schema={calendarUpload} files errors={errors} values={values}>
      <FileField
        name="file"
        label="The file"
        hint="Term dates or bank holidays, as JSON (.json). At most 1 MB."
        accept=".json"
      />
      <div>
        <Button>Show what would change</Button>
      </div>
    </Form>
  );
}

/** Said beside the form: what either file must be. */
export function WhatCalendarNeeds() {
  return (
    <Card title="What is read">
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>
          Bank holidays: the list that GOV.UK publishes at{' '}
          <span className="break-words">www.gov.uk/bank-holidays.json</span>, saved as it is. Only
          England and Wales is taken.
        </li>
        <li>
          Term dates: a list called terms, each with its first day (open) and last day (close),
          written like 2026-09-03. With six in a year each is half a term.
        </li>
        <li>Terms that the file does not touch stay. What is unclear is left out and listed.</li>
      </ul>
    </Card>
  );
}
