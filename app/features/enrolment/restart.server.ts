import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { dayOf, type Day } from '~/platform/time';
import { restartOf } from './restart';
import { settleOwedIn } from './owed.server';

type Restart = { schoolId: string; programmeYearId: string; from: Day; to: Day };

/**
 * Counts a school's enrolments from its new start and settles what is owed. Credit is never touched, and nobody is late
 * for what the new start has not asked for yet. Returns how many people it concerns.
 */
export async function restartSchoolIn(tx: Tx, by: By, restart: Restart): Promise<number> {
  const { schoolId, programmeYearId, from, to } = restart;
  const enrolments = await tx.enrolment.findMany({
    where: {
      schoolId,
      pathway: { programmeYearId },
      OR: [{ endsOn: null }, { endsOn: { gt: dayOf(by.now) } }],
    },
    select: { id: true, personId: true, startsOn: true },
  });
  const byStart = new Map<Day, string[]>();
  for (const { id, startsOn } of enrolments) {
    const start = restartOf(startsOn, { from, to });
    byStart.set(start, [...(byStart.get(start) ?? []), id]);
  }
  for (const [startsOn, ids] of byStart)
    await tx.enrolment.updateMany({ where: { id: { in: ids } }, data: { startsOn } });
  const people = new Set(enrolments.map(({ personId }) => personId));
  await settleOwedIn(tx, [...people], by.now);
  await recordAct(tx, by, {
    act: 'restartSchool',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { from, to, people: people.size },
  });
  return people.size;
}
