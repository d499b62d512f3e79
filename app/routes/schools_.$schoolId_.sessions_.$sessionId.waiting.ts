import { data, type ActionFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/features/people/guard.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { stopWaitingSchema } from '~/features/training/booking.schema';
import { stopWaiting } from '~/features/training/waiting.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';

/** No longer to be told when a place is free for someone. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const form = await readForm(args.request, stopWaitingSchema);
  if (!form.ok) return data(form, 422);
  const { sessionId = '' } = args.params;
  await stopWaiting(viewer.by, { schoolId: school.id, sessionId, ...form.value });
  return done(`/schools/${school.id}/sessions`, 'We will not tell you about it any more.');
}
