import { db } from '~/platform/db.server';
import { spokenSpan, type Instant } from '~/platform/time';
import { fullName } from './reachable';
import { freePlaces } from './session';
import { isSessionKind, sessionKindName } from './session-kind';
import { placeWords } from './session-words';

const SESSIONS_A_PAGE = 25;

/** What the list of sessions is narrowed to; empty text for all. */
export type SessionFilter = {
  programmeYearId: string;
  past: boolean;
  moduleId: string;
  cohortId: string;
  kind: string;
  page: number;
};

export type SessionStatus = 'cancelled' | 'to-come' | 'register-due' | 'register-taken';

/** The council's sessions of a year, to come (the soonest first) or past (the latest first), a page at a time. */
export async function listSessions(filter: SessionFilter, now: Instant) {
  const { past, page } = filter;
  const where = whereOf(filter, now);
  const [total, sessions] = await Promise.all([
    db.session.count({ where }),
    db.session.findMany({
      where,
      select: sessionColumns,
      orderBy: [{ startsAt: past ? 'desc' : 'asc' }, { id: 'asc' }],
      skip: (page - 1) * SESSIONS_A_PAGE,
      take: SESSIONS_A_PAGE,
    }),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / SESSIONS_A_PAGE)),
    rows: sessions.map((session) => ({
      id: session.id,
      moduleTitle: session.module.title,
      kind: sessionKindName(session.kind),
      when: spokenSpan(session.startsAt, session.endsAt),
      where: placeWords(session),
      whom: session.school?.name ?? session.cohort?.name ?? 'Every cohort',
      capacity: session.capacity,
      taken: session.taken,
      free: freePlaces(session),
      waiting: session._count.waiting,
      ledBy: session.facilitators.map(({ person }) => fullName(person)),
      status: statusOf(session, now),
    })),
  };
}

const sessionColumns = {
  id: true,
  kind: true,
  startsAt: true,
  endsAt: true,
  venue: true,
  address: true,
  capacity: true,
  taken: true,
  module: { select: { title: true } },
  cohort: { select: { name: true } },
  school: { select: { name: true } },
  cancellation: { select: { id: true } },
  register: { select: { id: true } },
  facilitators: { select: { person: { select: { givenName: true, familyName: true } } } },
  _count: { select: { waiting: { where: { endedAt: null } } } },
} as const;

type Standing = { endsAt: Instant; cancellation: object | null; register: object | null };

/** Where a session stands: a past one without a register has one due. */
export function statusOf(session: Standing, now: Instant): SessionStatus {
  if (session.cancellation) return 'cancelled';
  if (session.register) return 'register-taken';
  return session.endsAt <= now ? 'register-due' : 'to-come';
}

function whereOf({ programmeYearId, past, moduleId, cohortId, kind }: SessionFilter, now: Instant) {
  return {
    module: { programmeYearId },
    endsAt: past ? { lte: now } : { gt: now },
    ...(moduleId && { moduleId }),
    ...(isSessionKind(kind) && { kind }),
    ...(cohortId && {
      OR: [{ cohortId }, { school: { cohortPlaces: { some: { cohortId, takenOutAt: null } } } }],
    }),
  };
}
