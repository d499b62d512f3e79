import type { Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { recordAct } from './audit.server';

/** How history names somebody who has been forgotten: “Former member of staff”. Also a Prisma filter. */
export const formerStaff = { givenName: 'Former', familyName: 'member of staff' };

/** Takes the names and addresses off people, so that what they did stays and they do not. */
export async function forgetNamesIn(
  tx: Tx,
  personIds: readonly string[],
  now: Instant,
): Promise<void> {
  await tx.person.updateMany({
    where: { id: { in: [...personIds] } },
    data: { ...formerStaff, email: null, welcomedAt: null },
  });
  const by = { personId: null, door: 'clock', now } as const;
  await recordAct(tx, by, {
    act: 'forgetPeople',
    subject: { kind: 'portal', id: 'portal' },
    detail: { people: personIds.length },
  });
}
