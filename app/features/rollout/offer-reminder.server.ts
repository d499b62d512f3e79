import { liveGrantOn } from '~/features/people/live-grant';
import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, type Day, type Instant } from '~/platform/time';

const REMINDED_AFTER_DAYS = 7;

/** A head who has had an offer for a week without answering it. */
export type HeadToRemind = {
  personId: string;
  schoolId: string;
  schoolName: string;
  cohortName: string;
  startsOn: Day;
};

/** Every head with an offer that has stood unanswered for a week; the answer is theirs alone to give (promise 3). */
export async function listHeadsToRemind(now: Instant): Promise<HeadToRemind[]> {
  const today = dayOf(now);
  const offers = await db.invitation.findMany({
    where: {
      offeredAt: { lt: instantAt(addDays(today, 1 - REMINDED_AFTER_DAYS), '00:00') },
      answers: { none: {} },
      cohortSchool: { takenOutAt: null, school: { status: 'open' } },
    },
    select: {
      cohortSchool: {
        select: {
          cohort: { select: { name: true, startsOn: true } },
          school: {
            select: {
              ...{ id: true, name: true },
              grants: {
                where: { role: 'head', ...liveGrantOn(today) },
                select: { personId: true },
              },
            },
          },
        },
      },
    },
  });
  return offers.flatMap(({ cohortSchool: { cohort, school } }) =>
    school.grants.map(({ personId }) => ({
      ...{ personId, schoolId: school.id },
      ...{ schoolName: school.name, cohortName: cohort.name, startsOn: cohort.startsOn },
    })),
  );
}
