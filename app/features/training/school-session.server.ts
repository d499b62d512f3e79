import { db } from '~/platform/db.server';
import { spokenSpan, type Instant } from '~/platform/time';
import { coverName } from './cover';
import { openTo } from './open-session.server';
import { fullName } from './reachable';
import { freePlaces } from './session';
import { sessionKindName } from './session-kind';
import { placeWords } from './session-words';

/** An open session on which a school can book. */
export type BookableRow = {
  id: string;
  moduleId: string;
  when: string;
  where: string;
  free: number;
  capacity: number;
};

/** The open sessions to come on which a school may book, the soonest first. */
export async function listBookable(schoolId: string, now: Instant): Promise<BookableRow[]> {
  const sessions = await db.session.findMany({
    where: { ...openTo(schoolId), startsAt: { gt: now }, cancellation: null },
    select: { ...timeColumns, moduleId: true, capacity: true, taken: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return sessions.map((session) => ({
    id: session.id,
    moduleId: session.moduleId,
    when: spokenSpan(session.startsAt, session.endsAt),
    where: placeWords(session),
    free: freePlaces(session),
    capacity: session.capacity ?? 0,
  }));
}

/** The sessions to come in a school, or led by it: nobody is booked, everyone who owes the module is expected. */
export async function listInSchool(schoolId: string, now: Instant) {
  const sessions = await db.session.findMany({
    where: { schoolId, startsAt: { gt: now }, cancellation: null },
    select: {
      ...timeColumns,
      moduleId: true,
      kind: true,
      leadPersonId: true,
      module: { select: { title: true } },
      facilitators: { select: { person: { select: { givenName: true, familyName: true } } } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return sessions.map((session) => ({
    id: session.id,
    moduleId: session.moduleId,
    moduleTitle: session.module.title,
    kind: sessionKindName(session.kind),
    when: spokenSpan(session.startsAt, session.endsAt),
    where: placeWords(session),
    ledBy: session.facilitators.map(({ person }) => fullName(person)),
  }));
}

/** What a school has booked on sessions to come, session by session, with what was cancelled under it. */
export async function listBookings(schoolId: string, now: Instant) {
  const ofSchool = { schoolId, personId: { not: null } };
  const live = { ...ofSchool, releasedAt: null };
  const fallen = { ...ofSchool, releaseReason: 'session cancelled' };
  const sessions = await db.session.findMany({
    where: { startsAt: { gt: now }, places: { some: { OR: [live, fallen] } } },
    select: {
      ...timeColumns,
      module: { select: { title: true } },
      cancellation: { select: { reason: true } },
      places: {
        where: { OR: [live, fallen] },
        select: {
          id: true,
          cover: true,
          onBehalf: true,
          person: { select: { givenName: true, familyName: true } },
        },
        orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return sessions.map((session) => ({
    id: session.id,
    moduleTitle: session.module.title,
    when: spokenSpan(session.startsAt, session.endsAt),
    where: placeWords(session),
    cancelledBecause: session.cancellation?.reason ?? null,
    places: session.places.map(({ id, cover, onBehalf, person }) => ({
      id,
      name: person ? fullName(person) : '',
      cover: coverName(cover),
      onBehalf,
    })),
  }));
}

/** Whom a school waits for a place for, A–Z. */
export async function listWaiting(schoolId: string, now: Instant) {
  const entries = await db.waitingEntry.findMany({
    where: { schoolId, endedAt: null, session: { startsAt: { gt: now } } },
    select: {
      id: true,
      sessionId: true,
      personId: true,
      person: { select: { givenName: true, familyName: true } },
      session: {
        select: {
          startsAt: true,
          endsAt: true,
          capacity: true,
          taken: true,
          module: { select: { title: true } },
        },
      },
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
  });
  return entries.map(({ id, sessionId, personId, person, session }) => ({
    id,
    sessionId,
    personId,
    name: fullName(person),
    moduleTitle: session.module.title,
    when: spokenSpan(session.startsAt, session.endsAt),
    free: freePlaces(session),
  }));
}

const timeColumns = {
  id: true,
  startsAt: true,
  endsAt: true,
  venue: true,
  address: true,
} as const;
