import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import { longDay, type Day } from '~/platform/time';
import { listNeeds } from './need.server';
import { isSupportFirst } from './readiness';
import { findReadinessCheck } from './readiness-check.server';
import { listReadiness } from './readiness.server';

/** One school's need with its parts, and its readiness beside it. @throws a 404 */
export async function getSchoolNeed(
  schoolId: string | undefined,
  programmeYearId: string,
  day: Day,
) {
  const school = await db.school.findUnique({
    where: { id: schoolId ?? '' },
    select: { id: true, name: true, phase: true, takesPart: true },
  });
  if (!school) throw absent();
  const [needs, all, check] = await Promise.all([
    listNeeds(db, programmeYearId, day),
    listReadiness(db, programmeYearId, day),
    findReadinessCheck(school.id, programmeYearId),
  ]);
  const [need, readiness] = [needs.get(school.id), all.get(school.id)];
  if (!need || !readiness) throw absent();
  return {
    school,
    need,
    readiness: { ...readiness, handedInOn: readiness.handedInOn && longDay(readiness.handedInOn) },
    // What a school has not handed in is its own draft.
    answers: check.handedIn ? check.answers : null,
    supportFirst: isSupportFirst(need, readiness),
  };
}

export type SchoolNeed = Awaited<ReturnType<typeof getSchoolNeed>>;
