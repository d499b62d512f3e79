import { invitationState } from '~/features/rollout/cohort';
import { newestAnswer } from '~/features/rollout/cohort-place.server';
import { staffOf } from '~/features/rollout/limit/plan-from-rows';
import { ofStaff } from '~/features/rollout/limit/plan-rows.server';
import { getPlanSetting } from '~/features/rollout/limit/plan-setting.server';
import { listPathways } from '~/features/programme/pathway.server';
import { livePostOn } from '~/features/schools/post';
import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { estimatedNeeds, type EstimatedNeed, type SchoolToEnrol } from './seat-estimate';

/** What the schools that have accepted, and have nobody enrolled in the year yet, will need by a day: three queries. */
export async function listEstimatedNeeds(
  programmeYearId: string,
  today: Day,
  until: Day,
): Promise<EstimatedNeed[]> {
  const [schools, pathways] = await Promise.all([
    listToEnrol(programmeYearId, today),
    listPathways(programmeYearId),
  ]);
  return estimatedNeeds(schools, pathways, until);
}

async function listToEnrol(programmeYearId: string, today: Day): Promise<SchoolToEnrol[]> {
  const [places, setting] = await Promise.all([
    db.cohortSchool.findMany({
      where: {
        takenOutAt: null,
        cohort: { programmeYearId },
        invitation: { answers: { some: { answer: 'accepted' } } },
        school: { status: 'open', enrolments: { none: { pathway: { programmeYearId } } } },
      },
      select: {
        schoolId: true,
        cohort: { select: { id: true, startsOn: true } },
        invitation: { select: newestAnswer },
        school: {
          select: {
            ...ofStaff(today),
            posts: { where: livePostOn(today), select: { staffType: true } },
          },
        },
      },
    }),
    getPlanSetting(programmeYearId),
  ]);
  return places
    .filter(({ invitation }) => invitationState(invitation) === 'accepted')
    .map(({ schoolId, cohort, school }) => ({
      ...{ schoolId, cohortId: cohort.id, startsOn: cohort.startsOn },
      listed: countTypes(school.posts),
      unlisted: staffOf(school, setting).staff - school._count.posts,
    }));
}

function countTypes(posts: readonly { staffType: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { staffType } of posts) counts.set(staffType, (counts.get(staffType) ?? 0) + 1);
  return counts;
}
