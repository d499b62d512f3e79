import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { StaffUploadForm, WhatStaffFileTells } from '~/features/schools/staff-upload-form';
import { mappingFrom, trustStaffUpload } from '~/features/schools/staff-upload.schema';
import { stageStaffFile } from '~/features/schools/staff-upload.server';
import { getTrustToImport } from '~/features/schools/trust-school.server';
import { TrustImportSchools } from '~/features/schools/trust-import-schools';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Columns, Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Import staff of ${page?.trust.name ?? 'a trust'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { id, name, open, waiting } = await getTrustToImport(viewer, args.params.trustId);
  return { trust: { id, name }, open, waiting };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustToImport(viewer, args.params.trustId);
  const form = await readForm(args.request, trustStaffUpload);
  if (!form.ok) return data({ ...form, headers: [], taken: {} }, 422);
  const { file, column } = form.value;
  const staged = await stageStaffFile(viewer.by, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    schoolIds: trust.schoolIds,
    trustId: trust.id,
    ...(column && { mapping: mappingFrom(column) }),
  });
  if (!staged.ok) {
    const refusal = refusedForm(form, { file: staged.reason });
    const { headers = [], taken = {} } = staged;
    return data({ ...refusal, headers, taken }, 422);
  }
  return redirect(`/trusts/${trust.id}/staff/import/${staged.id}/columns`);
}

export default function TrustStaffImportPage() {
  const { trust, open, waiting } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/trusts/${trust.id}`}>{trust.name}</BackLink>
      <PageTitle
        eyebrow={trust.name}
        title="Import staff of the trust’s schools"
        lead="You see first what would change; nothing changes until you say so. Each school sees that the trust did it."
      />
      {open.length > 0 ? (
        <Columns
          aside={
            <Stack>
              <TrustImportSchools {...{ trust, open, waiting }} />
              <WhatStaffFileTells />
            </Stack>
          }
        >
          <StaffUploadForm
            errors={sent?.errors}
            values={sent?.values}
            headers={sent?.headers}
            taken={sent?.taken}
            hint="One column names the school, or gives its URN."
          />
        </Columns>
      ) : (
        <EmptyState
          title="No staff can come in yet"
          actions={
            <ButtonLink to={`/trusts/${trust.id}/agreement`}>Accept the agreement</ButtonLink>
          }
        >
          No school of the trust has accepted the data-sharing agreement.
        </EmptyState>
      )}
    </>
  );
}
