import { namesOf } from '~/features/people/person-name.server';
import type { Viewer } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { dayOf, longDay, spokenInstant } from '~/platform/time';
import { listNeedsFor } from './access-need.server';
import { getLedSession, type LedSession } from './led-session.server';
import { listOpenSchoolIds, seenOf } from './open-list.server';
import { rosterOf, type RosterRow } from './roster.server';
import { freePlaces, mayCancelSession, mayChangeSession, mayTakeRegister } from './session';
import { sessionKindName } from './session-kind';
import { sessionWords } from './session-words';

/**
 * Everything the page of one session shows. Names of those expected are told to whoever leads it, and to the council
 * only of schools whose list is open; what people asked to have arranged, to those who lead it and whoever arranged it.
 * @throws a 404 where the viewer neither leads it nor arranges sessions
 */
export async function getSessionPage(viewer: Viewer, sessionId: string | undefined) {
  const session = await getLedSession(viewer, sessionId);
  const [roster, openSchoolIds, facts] = await Promise.all([
    rosterOf(db, session),
    listOpenSchoolIds(viewer, session),
    findFacts(session.id),
  ]);
  const people = seenOf(roster, openSchoolIds);
  const leaders = [...facts.facilitatorIds, facts.leadPersonId ?? []].flat();
  const nameOf = await namesOf(db, leaders);
  const { now } = viewer.by;
  return {
    session: { id: session.id, kind: sessionKindName(session.kind), ...sessionWords(session) },
    moduleId: session.moduleId,
    forCouncil: session.forCouncil,
    whom: session.schoolName ?? facts.cohortName ?? 'Every cohort',
    ledBy: leaders.map(nameOf),
    places: placesOf(session),
    cap: facts.cap,
    waiting: facts.waiting,
    cancelled: facts.cancelled,
    registerTaken: session.registerTakenAt && spokenInstant(session.registerTakenAt),
    bySchool: countBySchool(roster),
    people,
    expected: roster.length,
    needs: await listNeedsFor(viewer, session, people),
    mayChange: session.forCouncil && mayChangeSession(session, now).ok,
    mayCancel: session.forCouncil && mayCancelSession(standingOf(session)).ok,
    mayRegister: mayTakeRegister(session, session.forCouncil, now).ok,
  };
}

function standingOf({ cancelledAt, registerTakenAt }: LedSession) {
  return { cancelledAt, hasRegister: registerTakenAt !== null };
}

function placesOf(session: LedSession) {
  const { capacity, taken } = session;
  return capacity === null ? null : { capacity, taken, free: freePlaces(session) };
}

/** How many are expected, and how many came, by school A–Z; no names. */
function countBySchool(roster: readonly RosterRow[]) {
  const schools = new Map<string, { name: string; expected: number; attended: number }>();
  for (const { schoolName, mark } of roster) {
    const name = schoolName ?? 'Teams';
    const school = schools.get(name) ?? { name, expected: 0, attended: 0 };
    school.expected += 1;
    if (mark === 'attended') school.attended += 1;
    schools.set(name, school);
  }
  return [...schools.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

async function findFacts(id: string) {
  const session = await db.session.findUniqueOrThrow({
    where: { id },
    select: {
      leadPersonId: true,
      schoolCap: true,
      schoolCapUntil: true,
      cohort: { select: { name: true } },
      facilitators: { select: { personId: true } },
      cancellation: { select: { reason: true, cancelledAt: true } },
      _count: { select: { waiting: { where: { endedAt: null } } } },
    },
  });
  const { schoolCap, schoolCapUntil, cancellation } = session;
  return {
    leadPersonId: session.leadPersonId,
    cohortName: session.cohort?.name ?? null,
    facilitatorIds: session.facilitators.map(({ personId }) => personId),
    waiting: session._count.waiting,
    cap:
      schoolCap !== null && schoolCapUntil !== null
        ? { most: schoolCap, until: longDay(dayOf(schoolCapUntil)) }
        : null,
    cancelled: cancellation && {
      reason: cancellation.reason,
      on: spokenInstant(cancellation.cancelledAt),
    },
  };
}
