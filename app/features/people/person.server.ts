import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { recordAct } from './audit.server';
import type { By } from './viewer';

export type PersonWords = { givenName: string; familyName: string; email: string | null };

/** Makes a person known to the portal: no account and no post yet. Returns the id. */
export async function addPersonIn(tx: Tx, by: By, person: PersonWords): Promise<string> {
  const id = randomUUID();
  await tx.person.create({
    data: {
      id,
      givenName: person.givenName,
      familyName: person.familyName,
      email: person.email,
      createdAt: by.now,
    },
  });
  await recordAct(tx, by, { act: 'addPerson', subject: { kind: 'person', id } });
  return id;
}

/** Corrects a person's name or the address that messages go to. Changes nothing about how they sign in. */
export async function changePersonIn(
  tx: Tx,
  by: By,
  personId: string,
  words: Partial<PersonWords>,
): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: words });
  await recordAct(tx, by, {
    act: 'changePerson',
    subject: { kind: 'person', id: personId },
    detail: { fields: Object.keys(words).join(' ') },
  });
}

/**
 * Joins a double entry to the person it is: the access that hung on its post becomes theirs, and the entry goes. The
 * database refuses while a post, a record of training or an account still hangs on it.
 */
export async function joinDoubleIn(
  tx: Tx,
  by: By,
  { doubleId, personId }: { doubleId: string; personId: string },
): Promise<void> {
  await tx.grant.updateMany({ where: { personId: doubleId }, data: { personId } });
  await tx.person.delete({ where: { id: doubleId } });
  await recordAct(tx, by, {
    act: 'joinDouble',
    subject: { kind: 'person', id: personId },
    detail: { doubleId },
  });
}
