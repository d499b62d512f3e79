import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { recordAct } from './audit.server';
import type { By } from './viewer';

type Created = (Allowed & { accountId: string; isNew: boolean }) | Refused<'email-taken'>;

/**
 * Opens an account by e-mail for a person, or finds the one they have; an address is one account's alone. Does not
 * write to anyone: `inviteIn` does.
 */
export async function createAccountIn(
  tx: Tx,
  by: By,
  { personId, email }: { personId: string; email: string },
): Promise<Created> {
  const address = email.trim().toLowerCase();
  const holder = await tx.account.findUnique({
    where: { email: address },
    select: { id: true, personId: true },
  });
  if (holder?.personId === personId) return { ok: true, accountId: holder.id, isNew: false };
  if (holder) {
    return refused(
      'email-taken',
      'Someone else signs in with this e-mail address. Give another, or leave it out and print a slip.',
    );
  }
  const own = await tx.account.findUnique({
    where: { personId },
    select: { id: true, email: true, passwordHash: true },
  });
  if (own) return takeAddress(tx, by, own, address);
  const id = randomUUID();
  await tx.account.create({ data: { id, personId, email: address, createdAt: by.now } });
  await recordAct(tx, by, { act: 'createAccount', subject: { kind: 'person', id: personId } });
  return { ok: true, accountId: id, isNew: true };
}

type Own = { id: string; email: string | null; passwordHash: string | null };

/** An account that nobody has signed in to by e-mail yet may still change its address; later only its owner may. */
async function takeAddress(tx: Tx, by: By, own: Own, email: string): Promise<Created> {
  if (own.passwordHash === null && own.email !== email) {
    await tx.account.update({ where: { id: own.id }, data: { email } });
    await recordAct(tx, by, { act: 'changeAddress', subject: { kind: 'account', id: own.id } });
  }
  return { ok: true, accountId: own.id, isNew: false };
}
