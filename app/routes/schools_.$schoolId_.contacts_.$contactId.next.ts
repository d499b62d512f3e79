import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { absent, requirePermission } from '~/features/people/guard.server';
import { doNextAct } from '~/features/rollout/contact/contact.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'act-for-schools');
  throw absent();
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'act-for-schools');
  const { id } = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  await doNextAct(viewer.by, { schoolId: id, contactId: args.params.contactId ?? '' });
  return done(`/schools/${id}/contacts`, 'Ticked off');
}
