import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getStagedStaff, previewStagedStaff } from '~/features/schools/staged-staff.server';
import { settlingOf } from '~/features/schools/staff-settling';
import { staffAnswers } from '~/features/schools/staff-upload.schema';
import { settleStagedStaff } from '~/features/schools/staff-upload.server';
import { readForm } from '~/platform/form';

/** Keeps what was answered about a staff file, and shows again what would change. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const found = await getStagedStaff(viewer, school.id, args.params.stagedId);
  const form = await readForm(args.request, staffAnswers);
  if (!form.ok) return data(form, 422);
  const { plan } = await previewStagedStaff(viewer, found);
  await settleStagedStaff(viewer.by, found.id, settlingOf(plan, form.value));
  return redirect(`/schools/${school.id}/staff/import/${found.id}`);
}

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw absent();
}
