import type { Reader, Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { holdsItsPlace, invitationState } from './cohort';

/** The answer that stands, as a Prisma selection on an invitation. */
export const newestAnswer = {
  answers: {
    orderBy: { answeredAt: 'desc' },
    take: 1,
    select: {
      ...{ answer: true, reason: true, onBehalf: true, answeredAt: true },
      ...{ wantedCohortId: true, pausedUntil: true },
    },
  },
} as const;

/** How many schools hold a place in a cohort: all put there but those that declined. */
export async function countHeld(reader: Reader | Tx, cohortId: string): Promise<number> {
  return (await countHeldByCohort(reader, [cohortId])).get(cohortId) ?? 0;
}

/** The same of each of some cohorts. */
export async function countHeldByCohort(
  reader: Reader | Tx,
  cohortIds: readonly string[],
): Promise<Map<string, number>> {
  const places = await reader.cohortSchool.findMany({
    where: { cohortId: { in: [...cohortIds] }, takenOutAt: null },
    select: { cohortId: true, invitation: { select: newestAnswer } },
  });
  const held = new Map(cohortIds.map((id) => [id, 0]));
  for (const { cohortId, invitation } of places)
    if (holdsItsPlace(invitationState(invitation)))
      held.set(cohortId, (held.get(cohortId) ?? 0) + 1);
  return held;
}

/** The school's place in a programme year's cohorts, if it has one. */
export function findPlace(reader: Reader | Tx, schoolId: string, programmeYearId: string) {
  return reader.cohortSchool.findFirst({
    where: { schoolId, takenOutAt: null, cohort: { programmeYearId } },
    select: {
      id: true,
      cohortId: true,
      reason: true,
      cohort: {
        select: { id: true, name: true, startsOn: true, mostSchools: true, publishedAt: true },
      },
      invitation: { select: { id: true, offeredAt: true, ...newestAnswer } },
    },
  });
}

/** The other cohorts of the year that a school may ask for: published, and not begun. */
export function listWanted(
  reader: Reader | Tx,
  { programmeYearId, cohortId }: { programmeYearId: string; cohortId: string },
  today: Day,
) {
  return reader.cohort.findMany({
    where: {
      programmeYearId,
      id: { not: cohortId },
      publishedAt: { not: null },
      startsOn: { gt: today },
    },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, startsOn: true },
  });
}

/** Are people of the school enrolled in this programme year? */
export async function hasEnrolled(
  reader: Reader | Tx,
  schoolId: string,
  programmeYearId: string,
): Promise<boolean> {
  const enrolment = await reader.enrolment.findFirst({
    where: { schoolId, pathway: { programmeYearId } },
    select: { id: true },
  });
  return enrolment !== null;
}

/** The day a school starts in a programme year: its cohort's, once its head has accepted. Null before that. */
export async function startOfSchool(
  reader: Reader | Tx,
  schoolId: string,
  programmeYearId: string,
): Promise<Day | null> {
  const place = await findPlace(reader, schoolId, programmeYearId);
  if (!place || invitationState(place.invitation) !== 'accepted') return null;
  return place.cohort.startsOn;
}
