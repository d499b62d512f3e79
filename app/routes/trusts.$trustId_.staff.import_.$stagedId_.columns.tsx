import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getStagedForTrust } from '~/features/schools/staged-staff.server';
import { columnsToCorrect } from '~/features/schools/staff-column-correction';
import { StaffColumnsPage } from '~/features/schools/staff-columns-page';
import { correctColumns } from '~/features/schools/staff-settled.server';
import { staffColumns } from '~/features/schools/staff-upload.schema';
import { getTrustToImport } from '~/features/schools/trust-school.server';
import { readForm, refusedForm } from '~/platform/form';

export const meta: MetaFunction = () => [
  { title: 'What each column tells – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustToImport(viewer, args.params.trustId);
  const { staged, fileName } = await getStagedForTrust(viewer, trust.id, args.params.stagedId);
  const here = `/trusts/${trust.id}/staff/import`;
  const { refused } = staged;
  return { of: trust.name, here, fileName, columns: columnsToCorrect(staged), refused };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const trust = await getTrustToImport(viewer, args.params.trustId);
  const found = await getStagedForTrust(viewer, trust.id, args.params.stagedId);
  const form = await readForm(args.request, staffColumns);
  if (!form.ok) return data({ ...form, chosen: undefined }, 422);
  const corrected = await correctColumns(viewer, found, form.value);
  if (!corrected) throw absent();
  if (!corrected.ok) {
    const chosen = form.value.column;
    return data({ ...refusedForm(form, corrected.errors), chosen }, 422);
  }
  return redirect(`/trusts/${trust.id}/staff/import/${corrected.id}`);
}

export default function TrustStaffColumnsRoute() {
  const { errors, chosen } = useActionData<typeof action>() ?? {};
  return <StaffColumnsPage {...useLoaderData<typeof loader>()} errors={errors} chosen={chosen} />;
}
