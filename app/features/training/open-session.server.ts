import { absent } from '~/features/people/guard.server';
import { livePostOn } from '~/features/schools/post';
import { staffTypes } from '~/features/schools/staff-type';
import { db, type Reader, type Tx } from '~/platform/db.server';
import { dayOf, type Day } from '~/platform/time';
import type { BookableSession, Candidate } from './booking';
import { reachableColumns, reachableFrom, type Reachable } from './reachable';
import type { SessionInCalendar } from './session-calendar';

/** An open session as one school sees it. */
export type OpenSession = BookableSession & SessionInCalendar & { moduleId: string };

/** The open session, if this school may book on it: one for everybody, or for its own cohort. */
export async function findOpenSession(
  reader: Reader | Tx,
  { sessionId, schoolId }: { sessionId: string; schoolId: string },
): Promise<OpenSession | null> {
  const session = await reader.session.findFirst({
    where: { id: sessionId, ...openTo(schoolId) },
    select: {
      ...sessionColumns,
      _count: { select: { places: { where: { schoolId, releasedAt: null } } } },
    },
  });
  if (!session) return null;
  const { module, cancellation, _count, ...facts } = session;
  return {
    ...facts,
    moduleTitle: module.title,
    cancelledAt: cancellation?.cancelledAt ?? null,
    takenBySchool: _count.places,
  };
}

/** @throws a 404 where the session is not one that this school may book on */
export async function requireOpenSession(at: { sessionId: string; schoolId: string }) {
  if (!(await findOpenSession(db, at))) throw absent();
}

const sessionColumns = {
  id: true,
  moduleId: true,
  startsAt: true,
  endsAt: true,
  venue: true,
  address: true,
  sequence: true,
  capacity: true,
  taken: true,
  schoolCap: true,
  schoolCapUntil: true,
  module: { select: { title: true } },
  cancellation: { select: { cancelledAt: true } },
} as const;

/** Which open sessions a school may book on, as a Prisma filter. */
export function openTo(schoolId: string) {
  return {
    kind: 'open',
    OR: [
      { cohortId: null },
      { cohort: { schools: { some: { schoolId, takenOutAt: null } }, publishedAt: { not: null } } },
    ],
  };
}

/** One person whom a school might book, with what its list shows. */
export type CandidateRow = Candidate &
  Reachable & {
    staffType: string;
    jobTitle: string | null;
    /** Letters of MTWHF; null when unknown. */
    workingDays: string | null;
    notExpectedUntil: Day | null;
    dueOn: Day | null;
    isWaiting: boolean;
  };

/**
 * The people of a school with regard to one session: those named, in that order, or by default everyone who has ever
 * owed its module, A–Z. Of a named person without a post at the school nothing is told but that.
 */
export async function listCandidates(
  reader: Reader | Tx,
  session: OpenSession,
  schoolId: string,
  personIds?: readonly string[],
): Promise<CandidateRow[]> {
  const posts = { schoolId, ...livePostOn(dayOf(session.startsAt)) };
  const rows = await reader.person.findMany({
    where: {
      posts: { some: posts },
      ...(personIds
        ? { id: { in: [...personIds] } }
        : { owed: { some: { moduleId: session.moduleId } } }),
    },
    select: candidateColumns(session, posts),
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  });
  const found = rows.map((row) => candidateFrom(row, session.id));
  if (!personIds) return found;
  return personIds.map((id) => found.find((row) => row.id === id) ?? stranger(id));
}

function candidateColumns(session: OpenSession, posts: object) {
  const { moduleId, startsAt, endsAt } = session;
  return {
    ...reachableColumns,
    posts: {
      where: posts,
      select: { staffType: true, jobTitle: true, workingDays: true, notExpectedUntil: true },
    },
    owed: { where: { moduleId }, select: { dueOn: true } },
    completions: { where: { moduleId }, select: { completedOn: true } },
    marks: {
      where: { mark: 'attended', register: { session: { moduleId } } },
      select: { register: { select: { session: { select: { startsAt: true } } } } },
    },
    places: {
      where: {
        releasedAt: null,
        session: { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
      },
      select: { sessionId: true, session: { select: { startsAt: true, endsAt: true } } },
    },
    waitingEntries: { where: { sessionId: session.id, endedAt: null }, select: { id: true } },
  } as const;
}

type Row = Parameters<typeof reachableFrom>[0] & {
  posts: Pick<CandidateRow, 'staffType' | 'jobTitle' | 'workingDays' | 'notExpectedUntil'>[];
  owed: { dueOn: Day }[];
  completions: { completedOn: Day }[];
  marks: { register: { session: { startsAt: string } } }[];
  places: { sessionId: string; session: { startsAt: string; endsAt: string } }[];
  waitingEntries: { id: string }[];
};

function candidateFrom(row: Row, sessionId: string): CandidateRow {
  const { posts, owed, completions, marks, places, waitingEntries, ...person } = row;
  const post = posts.sort((a, b) => rankOf(a.staffType) - rankOf(b.staffType))[0];
  const attended = marks[0]?.register.session.startsAt;
  return {
    ...reachableFrom(person),
    staffType: post?.staffType ?? '',
    jobTitle: post?.jobTitle ?? null,
    workingDays: post?.workingDays ?? null,
    notExpectedUntil: post?.notExpectedUntil ?? null,
    dueOn: owed[0]?.dueOn ?? null,
    isWaiting: waitingEntries.length > 0,
    isAtSchool: true,
    owes: owed.length > 0,
    completedOn: completions[0]?.completedOn ?? null,
    attendedOn: attended ? dayOf(attended) : null,
    hasPlace: places.some((place) => place.sessionId === sessionId),
    clash: places.find((place) => place.sessionId !== sessionId)?.session ?? null,
  };
}

function rankOf(staffType: string): number {
  return staffTypes.findIndex((one) => one === staffType);
}

function stranger(id: string): CandidateRow {
  return {
    id,
    givenName: '',
    familyName: '',
    address: null,
    staffType: '',
    jobTitle: null,
    workingDays: null,
    notExpectedUntil: null,
    dueOn: null,
    isWaiting: false,
    isAtSchool: false,
    owes: false,
    completedOn: null,
    attendedOn: null,
    hasPlace: false,
    clash: null,
  };
}
