import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getStagedStaff, viewStagedStaff } from '~/features/schools/staged-staff.server';
import { staffDoneWords } from '~/features/schools/staff-import-view';
import { StaffPreview } from '~/features/schools/staff-preview';
import { applyStagedStaff } from '~/features/training/staff-import.server';
import { done } from '~/platform/done.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.title ?? 'What would change'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const found = await getStagedStaff(viewer, school.id, args.params.stagedId);
  const here = `/schools/${school.id}/staff/import`;
  return { of: school.name, here, ...(await viewStagedStaff(viewer, found)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const { id } = await getStagedStaff(viewer, school.id, args.params.stagedId);
  const taken = await applyStagedStaff(viewer.by, id);
  if (taken === null) throw absent();
  if (!taken.ok) return data({ errors: { form: taken.message } }, 409);
  return done(`/schools/${school.id}/staff`, staffDoneWords(taken.plan));
}

export default function StaffPreviewRoute() {
  const sent = useActionData<typeof action>();
  return <StaffPreview {...useLoaderData<typeof loader>()} errors={sent?.errors} />;
}
