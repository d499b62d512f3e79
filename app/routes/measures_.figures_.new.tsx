import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { FigureUploadForm, WhatFileNeeds } from '~/features/schools/figure-upload-form';
import { figureUpload } from '~/features/schools/figure-upload.schema';
import { stageFigures } from '~/features/schools/staged-figure.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';

export const meta = () => [{ title: 'Load school figures – Culture of Inclusion' }];

const FIELD = { period: 'period', 'not-read': 'file' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-measures');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'see-measures');
  const form = await readForm(args.request, figureUpload);
  if (!form.ok) return data(form, 422);
  const { file, period, source } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const staged = await stageFigures(viewer.by, { bytes, fileName: file.name, period, source });
  if (!staged.ok) return data(refusedForm(form, { [FIELD[staged.reason]]: staged.message }), 422);
  return redirect(`/measures/figures/${staged.id}`);
}

export default function LoadFiguresPage() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/measures/figures">School figures</BackLink>
      <PageTitle
        title="Load school figures"
        lead="You see first what would change; nothing changes until you say so."
      />
      <Columns aside={<WhatFileNeeds />}>
        <FigureUploadForm errors={sent?.errors} values={sent?.values} />
      </Columns>
    </>
  );
}
