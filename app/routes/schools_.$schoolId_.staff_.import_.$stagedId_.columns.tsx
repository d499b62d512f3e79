import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getStagedStaff } from '~/features/schools/staged-staff.server';
import { columnsToCorrect } from '~/features/schools/staff-column-correction';
import { StaffColumnsPage } from '~/features/schools/staff-columns-page';
import { correctColumns } from '~/features/schools/staff-settled.server';
import { staffColumns } from '~/features/schools/staff-upload.schema';
import { readForm, refusedForm } from '~/platform/form';

export const meta: MetaFunction = () => [
  { title: 'What each column tells – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const { staged, fileName } = await getStagedStaff(viewer, school.id, args.params.stagedId);
  const here = `/schools/${school.id}/staff/import`;
  const { refused } = staged;
  return { of: school.name, here, fileName, columns: columnsToCorrect(staged), refused };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const found = await getStagedStaff(viewer, school.id, args.params.stagedId);
  const form = await readForm(args.request, staffColumns);
  if (!form.ok) return data({ ...form, chosen: undefined }, 422);
  const corrected = await correctColumns(viewer, found, form.value);
  if (!corrected) throw absent();
  if (!corrected.ok) {
    const chosen = form.value.column;
    return data({ ...refusedForm(form, corrected.errors), chosen }, 422);
  }
  return redirect(`/schools/${school.id}/staff/import/${corrected.id}`);
}

export default function StaffColumnsRoute() {
  const { errors, chosen } = useActionData<typeof action>() ?? {};
  return <StaffColumnsPage {...useLoaderData<typeof loader>()} errors={errors} chosen={chosen} />;
}
