import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getStagedStaff } from '~/features/schools/staged-staff.server';
import { settleAnswers } from '~/features/schools/staff-settled.server';
import { staffAnswers } from '~/features/schools/staff-upload.schema';
import { readForm } from '~/platform/form';

/** Keeps what was answered about a staff file, and shows again what would change. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const found = await getStagedStaff(viewer, school.id, args.params.stagedId);
  const form = await readForm(args.request, staffAnswers);
  if (!form.ok) return data(form, 422);
  await settleAnswers(viewer, found, form.value);
  return redirect(`/schools/${school.id}/staff/import/${found.id}`);
}

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw absent();
}
