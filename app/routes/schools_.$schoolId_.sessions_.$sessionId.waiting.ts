import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { stopWaitingSchema } from '~/features/training/booking.schema';
import { requireOpenSession } from '~/features/training/open-session.server';
import { stopWaiting } from '~/features/training/waiting.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';

/** No longer to be told when a place is free for someone. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const at = { schoolId: school.id, sessionId: args.params.sessionId ?? '' };
  await requireOpenSession(at);
  const form = await readForm(args.request, stopWaitingSchema);
  if (!form.ok) return data(form, 422);
  await stopWaiting(viewer.by, { ...at, ...form.value });
  return done(`/schools/${school.id}/sessions`, 'We will not tell you about it any more.');
}

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw absent();
}
