import { act, db } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { passOrganisersWorkIn } from './organiser.server';

/**
 * For the clock, once a day or more: where a post that was ended in advance ends today and the organiser's work goes
 * with it, the work passes to the head. Doing it twice changes nothing.
 */
export async function passOrganisersWork(now: Instant): Promise<void> {
  const today = dayOf(now);
  const ended = await db.grant.findMany({
    where: {
      role: { in: ['organiser', 'senco'] },
      endsOn: today,
      post: { endsOn: today, schoolId: { not: null } },
    },
    select: { postId: true, schoolId: true },
  });
  for (const { postId, schoolId } of ended) {
    if (!postId || !schoolId || (await hasPassed(schoolId, postId))) continue;
    const by = { personId: null, door: 'clock', now } as const;
    await act((tx) => passOrganisersWorkIn(tx, by, { schoolId, postId, endsOn: today }));
  }
}

async function hasPassed(schoolId: string, postId: string): Promise<boolean> {
  const told = await db.auditEntry.findFirst({
    where: { act: 'passOrganisersWork', schoolId, detail: { contains: postId } },
    select: { id: true },
  });
  return told !== null;
}
