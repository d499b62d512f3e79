import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { ListUploadForm, WhatListTells } from '~/features/schools/list-upload-form';
import { listUpload } from '~/features/schools/list-upload.schema';
import { stageList } from '~/features/schools/staged-list.server';
import { readForm, refusedForm } from '~/platform/form';
import { findPortal } from '~/platform/portal.server';
import { BackLink } from '~/ui/back-link';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [
  { title: 'Import the national list – Culture of Inclusion' },
];

const FIELD = { 'not-read': 'file', 'no-school': 'la' } as const;

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'import-schools');
  return { la: (await findPortal())?.laCode ?? '' };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const form = await readForm(args.request, listUpload);
  if (!form.ok) return data(form, 422);
  const { file, la } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const staged = await stageList(viewer.by, { bytes, fileName: file.name, la });
  if (!staged.ok) return data(refusedForm(form, { [FIELD[staged.reason]]: staged.message }), 422);
  return redirect(`/schools/import/${staged.id}`);
}

export default function ListImportPage() {
  const { la } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/schools">Schools</BackLink>
      <PageTitle
        title="Import the national list of schools"
        lead="You see first what would change; nothing changes until you say so."
        actions={<TextLink to="/schools/types">Which types take part</TextLink>}
      />
      <Columns aside={<WhatListTells />}>
        <ListUploadForm errors={sent?.errors} values={sent?.values ?? { la }} />
      </Columns>
    </>
  );
}
