import { liveGrantOn } from '~/features/people/live-grant';
import { isRole, powers, type Role } from '~/features/people/role';
import type { By } from '~/features/people/viewer';
import type { Reader, Tx } from '~/platform/db.server';
import { refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import type { StaffType } from './staff-type';

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
 * The staff types that a file for these schools gives no say in. Who is head is said by whoever stands over the
 * organisers of each; who is SENCO, and so sees and books, by whoever keeps the staff of each. A trust lead does
 * neither. The terminal does both.
 */
export async function reservedTypes(
  reader: Reader | Tx,
  by: By,
  schoolIds: readonly string[],
): Promise<StaffType[]> {
  if (by.personId === null) return [];
  const grants = await reader.grant.findMany({
    where: { personId: by.personId, ...liveGrantOn(dayOf(by.now)) },
    select: { role: true, schoolId: true },
  });
  const everywhere = (is: (role: Role, isHere: boolean) => boolean) =>
    schoolIds.every((id) =>
      grants.some(({ role, schoolId }) => isRole(role) && is(role, schoolId === id)),
    );
  const forSchools = (role: Role) => powers[role].includes('act-for-schools');
  const over = everywhere((role, isHere) => (role === 'head' && isHere) || forSchools(role));
  const keeps = everywhere(
    (role, isHere) => (isHere && powers[role].includes('keep-staff')) || forSchools(role),
  );
  return [...(over ? [] : (['head'] as const)), ...(keeps ? [] : (['senco'] as const))];
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
