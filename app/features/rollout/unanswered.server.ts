import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';
import { invitationState, isSilent } from './cohort';
import { newestAnswer } from './cohort-place.server';
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

export type DeclinedSchool = {
  id: string;
  name: string;
  cohortName: string;
  reason: string | null;
  answeredOn: string;
};

export type Unanswered = {
  silent: SilentSchool[];
  /** Offered less than a fortnight ago, and no answer yet. */
  thinking: number;
  declined: DeclinedSchool[];
};

/** Who has not taken the place offered in a programme year: silent or declined, each A–Z by school. */
export async function listUnanswered(programmeYearId: string, now: Instant): Promise<Unanswered> {
  const invitations = await listOpenInvitations(programmeYearId);
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
    declined: open.flatMap(({ state, school: { id, name }, cohortName, answers: [newest] }) =>
      state === 'declined' && newest
        ? [
            {
              ...{ id, name, cohortName, reason: newest.reason },
              answeredOn: longDay(dayOf(newest.answeredAt)),
            },
          ]
        : [],
    ),
  };
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
