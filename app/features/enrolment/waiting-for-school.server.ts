import { currentProgrammeYear } from '~/features/programme/programme.server';
import { invitationState } from '~/features/rollout/cohort';
import { newestAnswer } from '~/features/rollout/cohort-place.server';
import { hasAcceptedAgreement } from '~/features/schools/agreement-reading.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';

/** What a school still has to do before its staff can begin, the first thing first. */
export type WaitingFor = {
  agreement: boolean;
  invitation: { cohort: string; startsOn: string } | null;
  /** Accepted, and nobody enrolled yet. */
  list: boolean;
};

export async function listWaitingFor(schoolId: string, now: Instant): Promise<WaitingFor> {
  const year = await currentProgrammeYear(db, dayOf(now));
  const [accepted, place, enrolled] = await Promise.all([
    hasAcceptedAgreement(db, schoolId),
    db.cohortSchool.findFirst({
      where: { schoolId, takenOutAt: null, cohort: { programmeYearId: year?.id ?? '' } },
      select: {
        cohort: { select: { name: true, startsOn: true } },
        invitation: { select: newestAnswer },
      },
    }),
    db.enrolment.findFirst({ where: { schoolId }, select: { id: true } }),
  ]);
  const state = place ? invitationState(place.invitation) : 'draft';
  return {
    agreement: !accepted,
    invitation:
      place && state === 'offered'
        ? { cohort: place.cohort.name, startsOn: longDay(place.cohort.startsOn) }
        : null,
    list: state === 'accepted' && enrolled === null,
  };
}
