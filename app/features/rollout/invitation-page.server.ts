import { absent } from '~/features/people/guard.server';
import { namesOf } from '~/features/people/person-name.server';
import { may, reachOf, type Viewer } from '~/features/people/viewer';
import { getSchoolFor, type SchoolInReach } from '~/features/schools/school.server';
import { db } from '~/platform/db.server';
import { longDay, type Day } from '~/platform/time';
import { invitationState, type InvitationState } from './cohort';
import { countHeld, hasEnrolled, listWanted } from './cohort-place.server';

/** May the viewer answer for the school: as its head, or for the council on the head's behalf? */
export function answersFor(viewer: Viewer, schoolId: string): 'own' | 'on-behalf' | null {
  if (reachOf(viewer, 'answer-invitation').schoolIds.includes(schoolId)) return 'own';
  return may(viewer, 'act-for-schools') ? 'on-behalf' : null;
}

/** What of an invitation a viewer reads beside what was offered and answered. */
export type InvitationSight = {
  /** The reasons of answers: for whoever may answer. */
  answerReasons: boolean;
  /** Why the school starts then: for its own head, organiser and SENCO, and for the project lead (promise 4). */
  why: boolean;
};

export function invitationSight(viewer: Viewer, schoolId: string): InvitationSight {
  const own = reachOf(viewer, 'check-readiness').schoolIds;
  return {
    answerReasons: answersFor(viewer, schoolId) !== null,
    why: own.includes(schoolId) || may(viewer, 'see-readiness'),
  };
}

/** The school whose invitation the viewer may answer. @throws a 404 */
export async function getSchoolToAnswerFor(
  viewer: Viewer,
  schoolId: string | undefined,
): Promise<SchoolInReach> {
  const school = await getSchoolFor(viewer, schoolId, 'see-school');
  const standing = answersFor(viewer, school.id);
  if (!standing) throw absent();
  return { ...school, onBehalf: standing === 'on-behalf' };
}

export type AnswerShown = {
  answer: string;
  answeredAt: string;
  by: string;
  /** Only for whoever may answer: the head and the council. */
  reason: string | null;
  /** The start asked for, or the day until which it is paused, in words. */
  detail: string | null;
};

export type InvitationShown = {
  programmeYearId: string;
  /** The school's own reasons for this start; none for those who do not read them. */
  why: string[];
  cohortName: string;
  startsOn: string;
  state: InvitationState;
  offeredAt: string;
  isEnrolled: boolean;
  hasRoom: boolean;
  /** Other starts the school may ask for. */
  wanted: { id: string; words: string }[];
  answers: AnswerShown[];
};

/** What was offered to the school last, with every answer, the newest first; null before anything is offered. */
export async function findInvitation(
  schoolId: string,
  sight: InvitationSight,
  today: Day,
): Promise<InvitationShown | null> {
  const place = await db.cohortSchool.findFirst({
    where: { schoolId, takenOutAt: null, invitation: { isNot: null } },
    orderBy: { putAt: 'desc' },
    select: {
      cohort: true,
      why: true,
      invitation: { include: { answers: { orderBy: { answeredAt: 'desc' } } } },
    },
  });
  if (!place?.invitation) return null;
  const { cohort, invitation, why } = place;
  const { programmeYearId } = cohort;
  const [held, isEnrolled, cohorts, nameOf] = await Promise.all([
    countHeld(db, cohort.id),
    hasEnrolled(db, schoolId, programmeYearId),
    listWanted(db, { programmeYearId, cohortId: cohort.id }, today),
    namesOf(
      db,
      invitation.answers.map(({ answeredById }) => answeredById),
    ),
  ]);
  return {
    programmeYearId,
    why: sight.why && why ? why.split('\n') : [],
    cohortName: cohort.name,
    startsOn: cohort.startsOn,
    state: invitationState(invitation),
    offeredAt: invitation.offeredAt,
    isEnrolled,
    hasRoom: held < cohort.mostSchools,
    wanted: cohorts.map(({ id, name, startsOn }) => ({
      id,
      words: `${name}, starting ${longDay(startsOn)}`,
    })),
    answers: invitation.answers.map((given) => ({
      ...{ answer: given.answer, answeredAt: given.answeredAt },
      reason: sight.answerReasons ? given.reason : null,
      detail: detailOf(given, cohorts),
      by: given.onBehalf ? 'the council' : nameOf(given.answeredById),
    })),
  };
}

type Given = { answer: string; wantedCohortId: string | null; pausedUntil: string | null };

function detailOf(given: Given, cohorts: readonly { id: string; name: string }[]): string | null {
  if (given.answer === 'another')
    return cohorts.find(({ id }) => id === given.wantedCohortId)?.name ?? 'Any later start';
  return given.pausedUntil && `until ${longDay(given.pausedUntil)}`;
}
