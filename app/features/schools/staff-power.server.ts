import { liveGrantOn } from '~/features/people/live-grant';
import { isRole, powers } from '~/features/people/role';
import type { By } from '~/features/people/viewer';
import type { Reader, Tx } from '~/platform/db.server';
import { refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';

/** Why an organiser cannot make somebody head, or no longer head. */
export const headOnly = refused(
  'head-only',
  'Only a head of this school or the council’s programme team says who is head.',
);

/** Does this person stand over the organisers of a school: its head, or the council's team? The terminal does. */
export async function standsOverOrganisers(
  tx: Reader | Tx,
  by: By,
  schoolId: string,
): Promise<boolean> {
  if (by.personId === null) return true;
  const grants = await tx.grant.findMany({
    where: { personId: by.personId, ...liveGrantOn(dayOf(by.now)) },
    select: { role: true, schoolId: true },
  });
  return grants.some(
    ({ role, schoolId: at }) =>
      (role === 'head' && at === schoolId) ||
      (isRole(role) && powers[role].includes('act-for-schools')),
  );
}

/**
 * May this person change the address by which another of the school signs in? An organiser may for people who see no
 * more than their own record. For others an address in the wrong hands would open what they see: then the head of
 * that one school or the council's team must do it.
 */
export async function mayGiveAddress(
  tx: Reader | Tx,
  by: By,
  { schoolId, personId }: { schoolId: string; personId: string },
): Promise<boolean> {
  const seesOthers = await tx.grant.findMany({
    where: { personId, role: { not: 'staff' }, ...liveGrantOn(dayOf(by.now)) },
    select: { schoolId: true },
  });
  if (seesOthers.length === 0) return true;
  if (by.personId === null) return true;
  const onlyHere = seesOthers.every((grant) => grant.schoolId === schoolId);
  return onlyHere && standsOverOrganisers(tx, by, schoolId);
}
