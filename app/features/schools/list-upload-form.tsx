import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FileField } from '~/ui/file-field';
import { Form } from '~/ui/form';
import { TextInput } from '~/ui/text-input';
import { listUpload } from './list-upload.schema';

type Props = { errors?: FormErrors; values: FormValues };

/** Where the national list comes from, what of it is taken, and what never. */
export function ListUploadForm({ errors, values }: Props) {
  return (
    <Form schema={listUpload} files errors={errors} values={values}>
      <FileField
        name="file"
        label="The list, or its links file"
        hint="A CSV as downloaded from Get Information About Schools, or the same saved from Excel (.xlsx). At most 10 MB: download your own council’s schools, not the whole country."
        accept=".csv,.xlsx"
      />
      <TextInput
        name="la"
        label="Council code"
        hint="Schools of other councils in the file are left out"
        width="tiny"
        inputMode="numeric"
        autoComplete="off"
      />
      <div>
        <Button>Show what would change</Button>
      </div>
    </Form>
  );
}

/** Said beside the form: nobody should have to guess what a file leaves behind. */
export function WhatListTells() {
  return (
    <Card title="What is taken">
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>Each school’s name, numbers, type, phase, address, telephone, pupils and trust.</li>
        <li>Head teachers’ names are never read: you name each head yourself.</li>
        <li>A cell left empty empties nothing, and a school left out is not closed.</li>
        <li>
          The links file keeps a school’s history when its URN changes, as on becoming an academy.
          It may come before the list or after.
        </li>
      </ul>
    </Card>
  );
}
