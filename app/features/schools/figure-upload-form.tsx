import { Fragment } from 'react';
import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FileField } from '~/ui/file-field';
import { Form } from '~/ui/form';
import { TextInput } from '~/ui/text-input';
import { figureUpload } from './figure-upload.schema';
import {
  censusIndicators,
  councilIndicators,
  indicatorColumn,
  indicatorMeaning,
  type FigureIndicator,
} from './school-figure';

type Props = { errors?: FormErrors; values?: FormValues };

const usual = { source: 'DfE school performance tables' };

/** A file of figures, the year that it does not say itself, and where it comes from. */
export function FigureUploadForm({ errors, values = usual }: Props) {
  return (
    <Form schema={figureUpload} files errors={errors} values={values}>
      <FileField
        name="file"
        label="The file"
        hint="A CSV, or the same saved from Excel (.xlsx). At most 10 MB."
        accept=".csv,.xlsx"
      />
      <TextInput
        name="period"
        label="School year the figures are of"
        hint="Like 2018/19. The file does not say, so please look where you downloaded it."
        width="short"
        autoComplete="off"
      />
      <TextInput name="source" label="Where they come from" width="medium" autoComplete="off" />
      <div>
        <Button>Show what would change</Button>
      </div>
    </Form>
  );
}

/** Said beside the form: what is read, and what a gap becomes. */
export function WhatFileNeeds() {
  return (
    <Card title="What is read">
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>
          A column URN, and one or more of those below. The file may have others: they are not read.
        </li>
        <li>NA, x, z, a colon or a blank stay what they are: missing, never zero.</li>
        <li>Figures that are hard to believe wait for your word, school by school.</li>
        <li>Schools of other councils are left out, and unknown URNs are listed.</li>
      </ul>
      <ColumnList title="In the national performance tables" indicators={censusIndicators} />
      <ColumnList title="From the council’s own records" indicators={councilIndicators} />
    </Card>
  );
}

type ColumnListProps = { title: string; indicators: readonly FigureIndicator[] };

function ColumnList({ title, indicators }: ColumnListProps) {
  return (
    <>
      <h3 className="mt-4 mb-1 font-semibold">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        {indicators.map((indicator) => (
          <Fragment key={indicator}>
            <dt className="font-semibold">{indicatorColumn(indicator)}</dt>
            <dd>{indicatorMeaning(indicator)}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
