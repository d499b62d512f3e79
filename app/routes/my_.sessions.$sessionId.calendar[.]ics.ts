import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/features/people/guard.server';
import { getOwnSessionCalendar } from '~/features/training/own-calendar.server';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const calendar = await getOwnSessionCalendar(viewer.by, args.params.sessionId);
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'attachment; filename="session.ics"',
    },
  });
}
