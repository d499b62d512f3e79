import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { dayStanding } from './calendar';
import { getSchoolCalendar } from './calendar.server';
import { dayNote, mayAddClosures, runsOf, type ClosureRefusal } from './closure';
import type { ClosureWish } from './closure.schema';

const columns = { id: true, on: true, kind: true, onBehalf: true } as const;

/** The days on which a school differs from the council's terms: to come, the soonest first, and past, the latest first. */
export async function listClosures(schoolId: string, today: Day) {
  const days = await db.closure.findMany({ where: { schoolId }, select: columns });
  const runs = runsOf(days);
  return {
    coming: runs.filter(({ endsOn }) => endsOn >= today),
    past: runs.filter(({ endsOn }) => endsOn < today).reverse(),
  };
}

/** The run of days to which a day of this school belongs. @throws a 404 */
export async function getClosureRun(schoolId: string, closureId: string | undefined) {
  const days = await db.closure.findMany({ where: { schoolId }, select: columns });
  const run = runsOf(days).find((one) => one.days.some(({ id }) => id === closureId));
  if (!run) throw absent();
  return run;
}

/** What is odd about a day at a school, for whoever books for it; null where nothing is. */
export async function findDayNote(
  school: { id: string; name: string },
  day: Day,
): Promise<string | null> {
  return dayNote(dayStanding(day, await getSchoolCalendar(db, school.id)), school.name);
}

type At = { schoolId: string; onBehalf: boolean };

/** Enters the weekdays of a span, as the school or on its behalf. Tells how many are new. */
export function addClosures(
  by: By,
  { schoolId, onBehalf, ...wish }: ClosureWish & At,
): Promise<(Allowed & { added: number }) | Refused<ClosureRefusal>> {
  return act(async (tx) => {
    const known = await tx.closure.findMany({
      where: { schoolId },
      select: { on: true, kind: true },
    });
    const ruling = mayAddClosures(wish, known, dayOf(by.now));
    if (!ruling.ok) return ruling;
    const { days } = ruling;
    await tx.closure.createMany({
      data: days.map((on) => ({ id: randomUUID(), schoolId, on, kind: wish.kind, onBehalf })),
    });
    await recordAct(tx, by, {
      act: 'addClosures',
      subject: { kind: 'school', id: schoolId },
      schoolId,
      detail: { ...wish, days: days.length, onBehalf },
    });
    return { ok: true, added: days.length };
  });
}

/** Takes days of a school out again. Refused: `gone` where none of them is there. */
export function removeClosures(
  by: By,
  { schoolId, onBehalf, ids }: At & { ids: readonly string[] },
): Promise<(Allowed & { removed: number }) | Refused<'gone'>> {
  return act(async (tx) => {
    const { count } = await tx.closure.deleteMany({ where: { schoolId, id: { in: [...ids] } } });
    if (count === 0) return refused('gone', 'These days are removed already');
    await recordAct(tx, by, {
      act: 'removeClosures',
      subject: { kind: 'school', id: schoolId },
      schoolId,
      detail: { days: count, onBehalf },
    });
    return { ok: true, removed: count };
  });
}
