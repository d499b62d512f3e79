import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, spokenSpan, type Instant } from '~/platform/time';

const DAYS_AHEAD = 14;

/** The sessions of the next two weeks, the soonest first: places, not people. */
export async function listComing(programmeYearId: string, now: Instant) {
  const until = instantAt(addDays(dayOf(now), DAYS_AHEAD + 1), '00:00');
  const sessions = await db.session.findMany({
    where: {
      module: { programmeYearId },
      startsAt: { gt: now, lt: until },
      cancellation: null,
    },
    select: {
      ...columns,
      capacity: true,
      taken: true,
      _count: { select: { waiting: { where: { endedAt: null } }, facilitators: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return sessions.map(({ capacity, taken, _count, ...session }) => ({
    ...shown(session),
    capacity,
    taken,
    waiting: _count.waiting,
    hasFacilitator: _count.facilitators > 0 || session.leadPersonId !== null,
  }));
}

export type ComingSession = Awaited<ReturnType<typeof listComing>>[number];

/** The sessions that are over and whose register has not been taken, the longest ago first. */
export async function listRegistersDue(programmeYearId: string, now: Instant) {
  const sessions = await db.session.findMany({
    where: {
      module: { programmeYearId },
      endsAt: { lte: now },
      cancellation: null,
      register: null,
    },
    select: columns,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return sessions.map(shown);
}

export type RegisterDue = Awaited<ReturnType<typeof listRegistersDue>>[number];

const columns = {
  id: true,
  startsAt: true,
  endsAt: true,
  leadPersonId: true,
  module: { select: { title: true } },
  cohort: { select: { name: true } },
  school: { select: { name: true } },
} as const;

type Row = {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  module: { title: string };
  cohort: { name: string } | null;
  school: { name: string } | null;
};

function shown({ id, startsAt, endsAt, module, cohort, school }: Row) {
  return {
    id,
    moduleTitle: module.title,
    when: spokenSpan(startsAt, endsAt),
    whom: school?.name ?? cohort?.name ?? 'Every cohort',
  };
}
