import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import { countHeldByCohort, findPlace, hasEnrolled } from './cohort-place.server';
import { listCohorts } from './cohort.server';

/** What the page of a move shows: the school, where it is, and where it may go. @throws a 404 */
export async function getMove(schoolId: string | undefined, programmeYearId: string) {
  const school = await db.school.findUnique({
    where: { id: schoolId ?? '' },
    select: { id: true, name: true },
  });
  if (!school) throw absent();
  const [place, cohorts] = await Promise.all([
    findPlace(db, school.id, programmeYearId),
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
    isOffered: Boolean(place?.invitation),
    isEnrolled: place !== null && (await hasEnrolled(db, school.id, programmeYearId)),
    cohorts: targets.map(({ id, name, startsOn, mostSchools }) => ({
      ...{ id, name, startsOn, mostSchools },
      held: held.get(id) ?? 0,
    })),
  };
}
