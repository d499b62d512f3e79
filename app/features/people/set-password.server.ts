import { act } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Instant } from '~/platform/time';
import { recordAct } from './audit.server';
import { isOnCommonList } from './common-password.server';
import { findLink, spendLinksIn } from './one-time-link.server';
import { hashPassword } from './password-hash.server';
import { mayBePassword } from './password';
import { endSignInSessions } from './sign-in-session.server';

type PasswordSet = Allowed & { accountId: string; passwordHash: string };

/** Sets a password by a one-time link, which is spent by it, and ends every sign-in session of the account. */
export async function setPassword(
  token: string,
  password: string,
  now: Instant,
): Promise<PasswordSet | Refused<'no-link' | 'short' | 'long' | 'common' | 'own'>> {
  const link = await findLink(token, now);
  if (link?.standing !== 'usable') return noLink();
  const { accountId, account } = link;
  const whose = { ...account.person, email: account.email };
  const may = mayBePassword(password, whose, await isOnCommonList());
  if (!may.ok) return may;
  const passwordHash = await hashPassword(password);
  return act(async (tx) => {
    // Two browsers may hold the same link: it is spent once.
    if ((await findLink(token, now, tx))?.standing !== 'usable') return noLink();
    await spendLinksIn(tx, accountId, now);
    await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
    await endSignInSessions(tx, { accountId });
    const by = { personId: account.person.id, door: 'browser', now } as const;
    await recordAct(tx, by, { act: 'setPassword', subject: { kind: 'account', id: accountId } });
    return { ok: true as const, accountId, passwordHash };
  });
}

function noLink() {
  return refused('no-link', 'This link has been used or has run out.');
}
