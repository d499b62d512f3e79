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
 * Takes out a person who was entered twice, with the grants that hung on the second entry. The database refuses
 * while a post, a record of training or an account still hangs on it.
 */
export async function removeDoubleIn(tx: Tx, by: By, personId: string): Promise<void> {
  await tx.grant.deleteMany({ where: { personId } });
  await tx.person.delete({ where: { id: personId } });
  await recordAct(tx, by, { act: 'removeDouble', subject: { kind: 'person', id: personId } });
}
