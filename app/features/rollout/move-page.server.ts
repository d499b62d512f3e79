import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay } from '~/platform/time';
import { countHeldByCohort, findPlace, hasEnrolled } from './cohort-place.server';
import { listCohorts } from './cohort.server';

/** What the page of a move shows: the school, where it is, and where it may go. @throws a 404 */
export async function getMove(schoolId: string | undefined, programmeYearId: string) {
  const school = await db.school.findUnique({
    where: { id: schoolId ?? '' },
    select: { id: true, name: true },
  });
  if (!school) throw absent();
  const [place, takenOut, cohorts] = await Promise.all([
    findPlace(db, school.id, programmeYearId),
    findTakenOut(school.id, programmeYearId),
    listCohorts(programmeYearId),
  ]);
  const targets = cohorts.filter(({ id }) => id !== place?.cohortId);
  const held = await countHeldByCohort(
    db,
    targets.map(({ id }) => id),
  );
  return {
    school,
    cohortName: place?.cohort.name ?? null,
    takenOut,
    isOffered: Boolean(place?.invitation),
    isEnrolled: place !== null && (await hasEnrolled(db, school.id, programmeYearId)),
    cohorts: targets.map(({ id, name, startsOn, mostSchools }) => ({
      ...{ id, name, startsOn, mostSchools },
      held: held.get(id) ?? 0,
    })),
  };
}

/** Out of which cohort a school was taken by hand last, and why: `Taken out of Cohort 1 on 6 July 2026: …` */
async function findTakenOut(schoolId: string, programmeYearId: string): Promise<string | null> {
  const left = await db.cohortSchool.findFirst({
    where: { schoolId, takenOutReason: { not: null }, cohort: { programmeYearId } },
    orderBy: { takenOutAt: 'desc' },
    select: { takenOutAt: true, takenOutReason: true, cohort: { select: { name: true } } },
  });
  if (!left?.takenOutAt || left.takenOutReason === null) return null;
  const { cohort, takenOutAt, takenOutReason } = left;
  return `Taken out of ${cohort.name} on ${longDay(dayOf(takenOutAt))}: ${takenOutReason}`;
}
