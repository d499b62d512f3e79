import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { isExpected } from './access-need.server';
import { sessionCalendar } from './session-calendar';

/**
 * A session that somebody is expected at: the person themselves.
 * @throws a 404 where they are not, or where it is cancelled
 */
export async function getExpectedSession(by: By, sessionId: string | undefined) {
  const session = await db.session.findFirst({
    where: { id: sessionId ?? '', cancellation: null },
    include: { module: { select: { title: true } } },
  });
  if (!session || !(await isExpected(db, session, by.personId ?? ''))) throw absent();
  const { module, ...facts } = session;
  return { ...facts, moduleTitle: module.title };
}

/** The session as a calendar file for whoever is expected at it. */
export async function getOwnSessionCalendar(
  by: By,
  sessionId: string | undefined,
): Promise<string> {
  const session = await getExpectedSession(by, sessionId);
  return sessionCalendar(session, { origin: settings().origin, now: by.now });
}
