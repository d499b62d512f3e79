import { db, type Reader, type Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { holdsItsPlace, invitationState, type InvitationState } from '../cohort';
import { newestAnswer } from '../cohort-place.server';

/** A school's place in the plan as it stands. */
export type StandingPlace = {
  id: string;
  schoolId: string;
  cohortId: string;
  state: InvitationState;
  offeredAt: Instant | null;
  isEnrolled: boolean;
};

/** The plan of a programme year as it stands, declined places among them. Two queries. */
export async function listStanding(
  reader: Reader | Tx,
  programmeYearId: string,
): Promise<StandingPlace[]> {
  const [places, enrolled] = await Promise.all([
    reader.cohortSchool.findMany({
      where: { takenOutAt: null, cohort: { programmeYearId } },
      select: {
        id: true,
        schoolId: true,
        cohortId: true,
        invitation: { select: { offeredAt: true, ...newestAnswer } },
      },
      orderBy: { putAt: 'asc' },
    }),
    reader.enrolment.findMany({
      where: { pathway: { programmeYearId } },
      select: { schoolId: true },
      distinct: ['schoolId'],
    }),
  ]);
  const isEnrolled = new Set(enrolled.map(({ schoolId }) => schoolId));
  return places.map(({ invitation, ...place }) => ({
    ...place,
    state: invitationState(invitation),
    offeredAt: invitation?.offeredAt ?? null,
    isEnrolled: isEnrolled.has(place.schoolId),
  }));
}

/** In which cohort each school holds its place. */
export function placesOf(standing: readonly StandingPlace[]): Map<string, string> {
  return new Map(
    standing
      .filter(({ state }) => holdsItsPlace(state))
      .map(({ schoolId, cohortId }) => [schoolId, cohortId]),
  );
}

/** The same of a programme year, for a page. */
export async function listStandingPlaces(programmeYearId: string): Promise<Map<string, string>> {
  return placesOf(await listStanding(db, programmeYearId));
}
