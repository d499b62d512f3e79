import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { mayStaffComeIn } from '~/features/schools/agreement-reading.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { listFurtherSchools } from '~/features/schools/staged-staff.server';
import { StaffUploadForm, WhatStaffFileTells } from '~/features/schools/staff-upload-form';
import { mappingFrom, staffUpload } from '~/features/schools/staff-upload.schema';
import { stageStaffFile } from '~/features/schools/staff-upload.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Columns } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Import staff of ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  return {
    school,
    accepted: await mayStaffComeIn(school.id),
    further: await listFurtherSchools(viewer, school.id),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const form = await readForm(args.request, staffUpload);
  if (!form.ok) return data({ ...form, headers: [], taken: {} }, 422);
  const { file, also, column } = form.value;
  for (const id of also) await getSchoolFor(viewer, id, 'keep-staff');
  const staged = await stageStaffFile(viewer.by, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    schoolIds: [...new Set([school.id, ...also])],
    ...(column && { mapping: mappingFrom(column) }),
  });
  if (!staged.ok) {
    const refusal = refusedForm(form, { file: staged.reason });
    const { headers = [], taken = {} } = staged;
    return data({ ...refusal, headers, taken }, 422);
  }
  return redirect(`/schools/${school.id}/staff/import/${staged.id}/columns`);
}

export default function StaffImportPage() {
  const { school, accepted, further } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}/staff`}>Staff list</BackLink>
      <PageTitle
        eyebrow={school.name}
        title="Import a staff list"
        lead="You see first what would change; nothing changes until you say so."
      />
      {accepted ? (
        <Columns aside={<WhatStaffFileTells />}>
          <StaffUploadForm
            errors={sent?.errors}
            values={sent?.values}
            headers={sent?.headers}
            taken={sent?.taken}
            further={further}
          />
        </Columns>
      ) : (
        <EmptyState
          title="No staff can come in yet"
          actions={
            <ButtonLink to={`/schools/${school.id}/agreement`}>Read the agreement</ButtonLink>
          }
        >
          The head or the trust lead accepts the data-sharing agreement first.
        </EmptyState>
      )}
    </>
  );
}
