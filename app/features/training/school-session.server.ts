import { Prisma } from '~prisma/client';
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
    select: {
      ...{ id: true, moduleId: true, startsAt: true, endsAt: true, venue: true, address: true },
      ...{ capacity: true, taken: true },
    },
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

type InSchoolRow = SessionRow & { kind: string; ledBy: string };

/** The sessions to come in a school, or led by it: nobody is booked, everyone who owes the module is expected. */
export async function listInSchool(schoolId: string, now: Instant) {
  const sessions = await db.$queryRaw<InSchoolRow[]>`
    SELECT ${sessionColumns}, session."kind",
      (SELECT json_group_array(person."givenName" || ' ' || person."familyName")
        FROM "SessionFacilitator" facilitator
        JOIN "Person" person ON person."id" = facilitator."personId"
        WHERE facilitator."sessionId" = session."id") AS "ledBy"
    FROM "Session" session
    JOIN "Module" module ON module."id" = session."moduleId"
    WHERE session."schoolId" = ${schoolId} AND session."startsAt" > ${now}
      AND NOT EXISTS (SELECT 1 FROM "SessionCancellation" cancellation
        WHERE cancellation."sessionId" = session."id")
    ORDER BY session."startsAt", session."id"`;
  return sessions.map((session) => ({
    id: session.id,
    moduleId: session.moduleId,
    moduleTitle: session.moduleTitle,
    kind: sessionKindName(session.kind),
    when: spokenSpan(session.startsAt, session.endsAt),
    where: placeWords(session),
    ledBy: JSON.parse(session.ledBy) as string[],
  }));
}

type PlaceRow = SessionRow & {
  placeId: string;
  cover: string;
  onBehalf: boolean;
  releasedAt: Instant | null;
  personId: string | null;
  givenName: string | null;
  familyName: string | null;
  cancelledBecause: string | null;
};

/** The places of a school on sessions to come, live or fallen with a cancelled session: by session, then A–Z. */
export function listPlacesToCome(schoolId: string, now: Instant): Promise<PlaceRow[]> {
  return db.$queryRaw<PlaceRow[]>`
    SELECT ${sessionColumns}, place."id" AS "placeId", place."cover", place."onBehalf",
      place."releasedAt", place."personId", person."givenName", person."familyName",
      cancellation."reason" AS "cancelledBecause"
    FROM "Place" place
    JOIN "Session" session ON session."id" = place."sessionId"
    JOIN "Module" module ON module."id" = session."moduleId"
    LEFT JOIN "Person" person ON person."id" = place."personId"
    LEFT JOIN "SessionCancellation" cancellation ON cancellation."sessionId" = session."id"
    WHERE place."schoolId" = ${schoolId} AND session."startsAt" > ${now}
      AND (place."releasedAt" IS NULL OR place."releaseReason" = 'session cancelled')
    ORDER BY session."startsAt", session."id", person."familyName", person."givenName"`;
}

/** What a school has booked, session by session, with what was cancelled under it. */
export function bookingsIn(rows: readonly PlaceRow[]) {
  const named = rows.filter(({ personId }) => personId !== null);
  const sessions = new Map(named.map((row) => [row.id, row]));
  return [...sessions.values()].map((session) => ({
    id: session.id,
    moduleTitle: session.moduleTitle,
    when: spokenSpan(session.startsAt, session.endsAt),
    where: placeWords(session),
    cancelledBecause: session.cancelledBecause,
    places: named
      .filter(({ id }) => id === session.id)
      .map(({ placeId, cover, onBehalf, givenName, familyName }) => ({
        id: placeId,
        name: `${givenName} ${familyName}`,
        cover: coverName(cover),
        onBehalf,
      })),
  }));
}

/** How many of a school's people have a place to come, by module. */
export function countPlacesIn(rows: readonly PlaceRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { moduleId, releasedAt } of rows)
    if (releasedAt === null) counts.set(moduleId, (counts.get(moduleId) ?? 0) + 1);
  return counts;
}

type WaitingRow = SessionRow & {
  entryId: string;
  personId: string;
  givenName: string;
  familyName: string;
  capacity: number | null;
  taken: number;
};

/** Whom a school waits for a place for, A–Z. */
export async function listWaiting(schoolId: string, now: Instant) {
  const entries = await db.$queryRaw<WaitingRow[]>`
    SELECT ${sessionColumns}, session."capacity", session."taken",
      entry."id" AS "entryId", entry."personId", person."givenName", person."familyName"
    FROM "WaitingEntry" entry
    JOIN "Session" session ON session."id" = entry."sessionId"
    JOIN "Module" module ON module."id" = session."moduleId"
    JOIN "Person" person ON person."id" = entry."personId"
    WHERE entry."schoolId" = ${schoolId} AND entry."endedAt" IS NULL
      AND session."startsAt" > ${now}
    ORDER BY person."familyName", person."givenName"`;
  return entries.map((entry) => ({
    id: entry.entryId,
    sessionId: entry.id,
    personId: entry.personId,
    name: fullName(entry),
    moduleTitle: entry.moduleTitle,
    when: spokenSpan(entry.startsAt, entry.endsAt),
    free: freePlaces(entry),
  }));
}

type SessionRow = {
  id: string;
  moduleId: string;
  moduleTitle: string;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  address: string | null;
};

const sessionColumns = Prisma.sql`session."id", session."moduleId", module."title" AS "moduleTitle",
  session."startsAt", session."endsAt", session."venue", session."address"`;
