import type { Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { dayOf, longDay, spokenInstant } from '~/platform/time';
import { listNeedsFor } from './access-need.server';
import { getLedSession } from './led-session.server';
import { listOpenSchoolIds, seenOf } from './open-list.server';
import { listWalkIns, rosterOf } from './roster.server';
import { mayTakeRegister, registerClosesAt } from './session';
import { sessionWords } from './session-words';

/**
 * Everything the register and the sign-in sheet of a session show: who is expected, what they need, who might have
 * walked in.
 * @throws a 404 where the viewer neither leads it nor arranges sessions
 */
export async function getRegisterPage(viewer: Viewer, sessionId: string | undefined) {
  const session = await getLedSession(viewer, sessionId);
  const [roster, openSchoolIds] = await Promise.all([
    rosterOf(db, session),
    listOpenSchoolIds(viewer, session),
  ]);
  const people = seenOf(roster, openSchoolIds);
  const walkIns = seenOf(await listWalkIns(db, session, roster), openSchoolIds);
  const needs = (await listNeedsFor(viewer, session, people)) ?? [];
  const ruling = mayTakeRegister(session, session.forCouncil, viewer.by.now);
  return {
    session: { id: session.id, isInSchool: session.schoolId !== null, ...sessionWords(session) },
    people: people.map((row) => ({
      ...row,
      need: needs.find(({ personId }) => personId === row.personId)?.text ?? null,
    })),
    walkIns: walkIns.map(({ personId, name }) => ({ personId, name })),
    hidden: roster.length - people.length,
    closed: ruling.ok ? null : ruling.message,
    takenAt: session.registerTakenAt && spokenInstant(session.registerTakenAt),
    correctableUntil: longDay(dayOf(registerClosesAt(session))),
    forCouncil: session.forCouncil,
  };
}
