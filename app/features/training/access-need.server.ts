import { randomUUID } from 'node:crypto';
import { absent } from '~/features/people/guard.server';
import { hasRole, type By, type Viewer } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import type { Forgetting } from '~/platform/forgetting.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { keptSince } from '~/platform/retention-limit';
import type { Instant } from '~/platform/time';
import type { LedSession } from './led-session.server';
import { owingAt, type RosterRow } from './roster.server';
import { fullName } from './reachable';

/**
 * A person says what should be arranged for them at a session, or takes it back by saying nothing. Only those who lead
 * the session and whoever arranged it see it; the clock deletes it afterwards.
 * Refused: `over`, because the session is.
 * @throws a 404 where the person is not expected there
 */
export function askToArrange(
  by: By,
  { sessionId, text }: { sessionId: string; text: string | null },
): Promise<Allowed | Refused<'over'>> {
  return act(async (tx) => {
    const personId = by.personId ?? '';
    const session = await tx.session.findUnique({ where: { id: sessionId } });
    if (!session || !(await isExpected(tx, session, personId))) throw absent();
    if (session.endsAt <= by.now) return refused('over', 'This session is over.');
    const key = { sessionId, personId };
    if (text === null) await tx.accessNeed.deleteMany({ where: key });
    else
      await tx.accessNeed.upsert({
        where: { sessionId_personId: key },
        update: { text, toldAt: by.now },
        create: { id: randomUUID(), ...key, text, toldAt: by.now },
      });
    return { ok: true };
  });
}

type Held = Parameters<typeof owingAt>[0] & { id: string };

/** Has the person a place on an open session, or are they on the register of one in their school? */
export async function isExpected(
  reader: Reader | Tx,
  session: Held,
  personId: string,
): Promise<boolean> {
  const { schoolId } = session;
  if (schoolId)
    return (
      (await reader.person.count({ where: { id: personId, ...owingAt(session, schoolId) } })) > 0
    );
  const place = { sessionId: session.id, personId, releasedAt: null };
  return (await reader.place.count({ where: place })) > 0;
}

/** What people asked to have arranged at a session, A–Z. For those who lead it and whoever arranged it, nobody else. */
export async function listNeeds(reader: Reader | Tx, sessionId: string) {
  const needs = await reader.accessNeed.findMany({
    where: { sessionId },
    select: {
      personId: true,
      text: true,
      person: { select: { givenName: true, familyName: true } },
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
  });
  return needs.map(({ personId, text, person }) => ({ personId, text, name: fullName(person) }));
}

/**
 * The same for a viewer: whoever leads the session, and the administrator who arranged it, to whom it comes without the
 * names of schools whose list they have not opened. Null for everybody else, the project lead among them.
 * @param seen the people of the session whose names the viewer may see
 */
export async function listNeedsFor(
  viewer: Viewer,
  session: LedSession,
  seen: readonly Pick<RosterRow, 'personId'>[],
) {
  const arranges =
    session.arrangedById === viewer.personId && hasRole(viewer, 'programme-administrator');
  if (session.forCouncil && !arranges) return null;
  const needs = await listNeeds(db, session.id);
  if (!session.forCouncil) return needs;
  const named = new Set(seen.map(({ personId }) => personId));
  return needs.map((need) =>
    named.has(need.personId) ? need : { ...need, name: 'Somebody who comes' },
  );
}

/** What the person asked to have arranged for themselves. */
export async function findOwnNeed(sessionId: string, personId: string) {
  const need = await db.accessNeed.findUnique({
    where: { sessionId_personId: { sessionId, personId } },
    select: { text: true },
  });
  return need?.text ?? null;
}

/** What the clock deletes: what was asked for sessions that ended more than a day ago. */
export const needForgetting: Forgetting = {
  retention: 'access-need',
  what: 'things asked to be arranged',
  countDue: (now) => db.accessNeed.count({ where: ofPastSession(now) }),
  forgetIn: (tx, now) => tx.accessNeed.deleteMany({ where: ofPastSession(now) }),
};

function ofPastSession(now: Instant) {
  return { session: { endsAt: { lte: keptSince('access-need', now) } } };
}
