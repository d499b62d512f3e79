import { currentProgrammeYear } from '~/features/programme/programme.server';
import { invitationState } from '~/features/rollout/cohort';
import { newestAnswer } from '~/features/rollout/cohort-place.server';
import { namesOf } from '~/features/people/person-name.server';
import { agreementState } from '~/features/schools/agreement';
import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, longDay, type Instant } from '~/platform/time';

/** What a school still has to do before its staff can begin, the first thing first. */
export type WaitingFor = {
  /** Not accepted yet, or the council has published a newer text since. */
  agreement: 'not-accepted' | 'newer-text' | null;
  invitation: { cohort: string; startsOn: string } | null;
  /** Accepted, and nobody enrolled yet. */
  list: boolean;
  /** The council opened the list of names in the last fortnight: the newest time. */
  opening: { name: string; on: string } | null;
};

const OPENINGS_SHOWN_DAYS = 14;

export async function listWaitingFor(schoolId: string, now: Instant): Promise<WaitingFor> {
  const year = await currentProgrammeYear(db, dayOf(now));
  const [agreement, place, enrolled, opening] = await Promise.all([
    findAgreementState(schoolId),
    db.cohortSchool.findFirst({
      where: { schoolId, takenOutAt: null, cohort: { programmeYearId: year?.id ?? '' } },
      select: {
        cohort: { select: { name: true, startsOn: true } },
        invitation: { select: newestAnswer },
      },
    }),
    db.enrolment.findFirst({ where: { schoolId }, select: { id: true } }),
    findRecentOpening(schoolId, now),
  ]);
  const state = place ? invitationState(place.invitation) : 'draft';
  return {
    agreement: agreement === 'accepted' ? null : agreement,
    invitation:
      place && state === 'offered'
        ? { cohort: place.cohort.name, startsOn: longDay(place.cohort.startsOn) }
        : null,
    list: state === 'accepted' && enrolled === null,
    opening,
  };
}

async function findAgreementState(schoolId: string) {
  const [standing, accepted] = await Promise.all([
    db.agreement.findFirst({ orderBy: { version: 'desc' }, select: { version: true } }),
    db.agreementAcceptance.findMany({
      where: { schoolId },
      select: { agreement: { select: { version: true } } },
    }),
  ]);
  const versions = accepted.map((row) => row.agreement.version);
  return agreementState(versions, standing?.version ?? null).kind;
}

async function findRecentOpening(schoolId: string, now: Instant): Promise<WaitingFor['opening']> {
  const since = instantAt(addDays(dayOf(now), -OPENINGS_SHOWN_DAYS), '00:00');
  const newest = await db.namedListOpening.findFirst({
    where: { schoolId, openedAt: { gte: since } },
    orderBy: { openedAt: 'desc' },
    select: { personId: true, openedAt: true },
  });
  if (!newest) return null;
  const nameOf = await namesOf(db, [newest.personId]);
  return { name: nameOf(newest.personId), on: longDay(dayOf(newest.openedAt)) };
}
