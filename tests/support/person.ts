import { randomUUID } from 'node:crypto';
import { giveGrant } from '~/features/people/grant.server';
import type { Role } from '~/features/people/role';
import { hashPassword } from '~/features/people/password-hash.server';
import { act } from '~/platform/db.server';

type Person = {
  givenName?: string;
  familyName?: string;
  email?: string | null;
  /** Sets a password; without one the account is invited but not yet used. */
  password?: string;
  roles?: Role[];
  now?: string;
};

/** A person with an account and council-wide grants, for server tests. */
export async function addPerson(wanted: Person = {}) {
  const { givenName = 'Ann', familyName = 'Carter', email = null, roles = ['observer'] } = wanted;
  const now = wanted.now ?? '2026-11-23T09:30:00.000Z';
  const passwordHash = wanted.password === undefined ? null : await hashPassword(wanted.password);
  const personId = randomUUID();
  const accountId = randomUUID();
  await act(async (tx) => {
    await tx.person.create({
      data: { id: personId, givenName, familyName, email, createdAt: now },
    });
    await tx.account.create({
      data: { id: accountId, personId, email, passwordHash, createdAt: now },
    });
    for (const role of roles)
      await giveGrant(tx, { personId: null, door: 'terminal', now }, { personId, role });
  });
  return { personId, accountId };
}
