import { db } from '~/platform/db.server';
import { dayOf, spokenSpan, type Instant } from '~/platform/time';
import { ledBy } from './led-session.server';
import { owingAt } from './roster.server';
import { mayTakeRegister } from './session';
import { sessionKindName } from './session-kind';
import { statusOf } from './session-list.server';
import { placeWords } from './session-words';

const MOST_SHOWN = 30;

/** How many of the sessions to come are told whole, with how many people are expected. */
const NEXT_SESSIONS = 3;

/** The sessions a person leads: those to come, the soonest first, and the past ones, the latest first. */
export async function listFacilitating(personId: string, now: Instant) {
  const leads = { OR: ledBy(personId, dayOf(now)) };
  const [toCome, past] = await Promise.all([
    findRows({ ...leads, endsAt: { gt: now } }, 'asc'),
    findRows({ ...leads, endsAt: { lte: now } }, 'desc'),
  ]);
  const [soon, afterwards] = [toCome.slice(0, NEXT_SESSIONS), toCome.slice(NEXT_SESSIONS)];
  return {
    next: await Promise.all(soon.map((row) => shown(row, now))),
    later: afterwards.map((row) => shownBriefly(row, now)),
    past: await Promise.all(past.map((row) => shown(row, now))),
  };
}

const columns = {
  id: true,
  moduleId: true,
  kind: true,
  schoolId: true,
  startsAt: true,
  endsAt: true,
  venue: true,
  address: true,
  capacity: true,
  taken: true,
  module: { select: { title: true } },
  school: { select: { name: true } },
  cancellation: { select: { id: true, cancelledAt: true } },
  register: {
    select: { id: true, _count: { select: { marks: { where: { mark: 'attended' } } } } },
  },
  _count: { select: { accessNeeds: true } },
} as const;

function findRows(where: object, order: 'asc' | 'desc') {
  return db.session.findMany({
    where,
    select: columns,
    orderBy: { startsAt: order },
    take: MOST_SHOWN,
  });
}

type Row = Awaited<ReturnType<typeof findRows>>[number];

function shownBriefly(row: Row, now: Instant) {
  const cancelledAt = row.cancellation?.cancelledAt ?? null;
  return {
    id: row.id,
    moduleTitle: row.module.title,
    kind: sessionKindName(row.kind),
    when: spokenSpan(row.startsAt, row.endsAt),
    where: placeWords(row),
    schoolName: row.school?.name ?? null,
    /** On an open session the places taken; of one in a school counted only where it is told whole. */
    expected: row.schoolId === null ? row.taken : null,
    capacity: row.capacity,
    needs: row._count.accessNeeds,
    attended: row.register?._count.marks ?? null,
    status: statusOf(row, now),
    mayRegister: mayTakeRegister({ ...row, cancelledAt }, false, now).ok,
  };
}

async function shown(row: Row, now: Instant) {
  const brief = shownBriefly(row, now);
  if (row.schoolId === null || row.register) return brief;
  return { ...brief, expected: await db.person.count({ where: owingAt(row, row.schoolId) }) };
}
