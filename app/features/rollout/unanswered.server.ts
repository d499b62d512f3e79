import { db } from '~/platform/db.server';
import { dayOf, longDay, type Day, type Instant } from '~/platform/time';
import { invitationState, isSilent, type Answer, type InvitationState } from './cohort';
import { newestAnswer } from './cohort-place.server';
import { listCohorts } from './cohort.server';
import { listHeadReach } from './head-reach.server';
import type { HeadReach } from './head-reach';

export type SilentSchool = {
  id: string;
  name: string;
  telephone: string | null;
  cohortName: string;
  /** The day of the offer, in words. */
  offeredOn: string;
  reach: HeadReach;
};

/** A school that has answered otherwise than with yes. */
export type AnsweredSchool = {
  id: string;
  name: string;
  cohortName: string;
  reason: string | null;
  /** The start asked for, or the day from which it would be asked again, in words. */
  detail: string | null;
  pausedUntil: Day | null;
  answeredOn: string;
};

export type Unanswered = {
  silent: SilentSchool[];
  /** Offered less than ten days ago, and no answer yet. */
  thinking: number;
  /** Asking for another start: somebody has to find them one. */
  asking: AnsweredSchool[];
  paused: AnsweredSchool[];
  declined: AnsweredSchool[];
};

/** Who has not taken the place offered in a programme year, by what they said, each A–Z by school. */
export async function listUnanswered(programmeYearId: string, now: Instant): Promise<Unanswered> {
  const [invitations, cohorts] = await Promise.all([
    listOpenInvitations(programmeYearId),
    listCohorts(programmeYearId),
  ]);
  const cohortNames = new Map(cohorts.map(({ id, name }) => [id, name]));
  const open = invitations.map((invitation) => ({
    ...invitation,
    state: invitationState(invitation),
  }));
  const offered = open.filter(({ state }) => state === 'offered');
  const silent = offered.filter(({ state, offeredAt }) => isSilent(state, offeredAt, now));
  const reach = await listHeadReach(
    db,
    silent.map(({ school }) => school.id),
    dayOf(now),
  );
  return {
    silent: silent.map(({ school, cohortName, offeredAt }) => ({
      ...school,
      cohortName,
      offeredOn: longDay(dayOf(offeredAt)),
      reach: reach.get(school.id) ?? 'no-head',
    })),
    thinking: offered.length - silent.length,
    asking: answeredWith('another', open, cohortNames),
    paused: answeredWith('paused', open, cohortNames),
    declined: answeredWith('declined', open, cohortNames),
  };
}

type Open = Awaited<ReturnType<typeof listOpenInvitations>>[number] & { state: InvitationState };

function answeredWith(
  answer: Answer,
  open: readonly Open[],
  cohortNames: ReadonlyMap<string, string>,
): AnsweredSchool[] {
  return open.flatMap(({ state, school: { id, name }, cohortName, answers: [newest] }) => {
    if (state !== answer || !newest) return [];
    const { reason, wantedCohortId, pausedUntil, answeredAt } = newest;
    const wanted = wantedCohortId === null ? 'any later start' : cohortNames.get(wantedCohortId);
    return {
      ...{ id, name, cohortName, reason, pausedUntil },
      detail:
        answer === 'another'
          ? `asks for ${wanted ?? 'any later start'}`
          : pausedUntil && `until ${longDay(pausedUntil)}`,
      answeredOn: longDay(dayOf(answeredAt)),
    };
  });
}

/** Every standing offer of a year with its newest answer, A–Z by school. */
async function listOpenInvitations(programmeYearId: string) {
  const rows = await db.invitation.findMany({
    where: { cohortSchool: { takenOutAt: null, cohort: { programmeYearId } } },
    select: {
      offeredAt: true,
      ...newestAnswer,
      cohortSchool: {
        select: {
          cohort: { select: { name: true } },
          school: { select: { id: true, name: true, telephone: true } },
        },
      },
    },
  });
  return rows
    .map(({ cohortSchool: { school, cohort }, ...invitation }) => ({
      ...invitation,
      school,
      cohortName: cohort.name,
    }))
    .sort((a, b) => a.school.name.localeCompare(b.school.name, 'en-GB'));
}
