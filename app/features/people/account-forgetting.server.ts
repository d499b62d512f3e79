import { db, type Tx } from '~/platform/db.server';
import type { Forgetting } from '~/platform/forgetting.server';
import { keptSince } from '~/platform/retention-limit';
import { dayOf, type Instant } from '~/platform/time';
import { recordAct } from './audit.server';

/** Accounts and roles, ninety days after the access they gave has ended. */
export const accountForgetting: readonly Forgetting[] = [
  {
    retention: 'account',
    what: 'accounts',
    countDue: (now) => db.account.count({ where: endedAccount(now) }),
    forgetIn: forgetAccountsIn,
  },
  {
    retention: 'account',
    what: 'roles that have ended',
    countDue: (now) => db.grant.count({ where: endedGrant(now) }),
    forgetIn: (tx, now) => tx.grant.deleteMany({ where: endedGrant(now) }),
  },
];

/** Closed that long ago, or opened that long ago and without any role since. */
function endedAccount(now: Instant) {
  const kept = keptSince('account', now);
  const stillGiven = { OR: [{ endsOn: null }, { endsOn: { gt: dayOf(kept) } }] };
  return {
    OR: [
      { closedAt: { lte: kept } },
      { createdAt: { lte: kept }, person: { grants: { none: stillGiven } } },
    ],
  };
}

function endedGrant(now: Instant) {
  return { endsOn: { lte: dayOf(keptSince('account', now)) } };
}

async function forgetAccountsIn(tx: Tx, now: Instant): Promise<void> {
  const account = endedAccount(now);
  await tx.signInSession.deleteMany({ where: { account } });
  await tx.oneTimeLink.deleteMany({ where: { account } });
  await tx.signInSlip.deleteMany({ where: { account } });
  const { count } = await tx.account.deleteMany({ where: account });
  const by = { personId: null, door: 'clock', now } as const;
  await recordAct(tx, by, {
    act: 'forgetAccounts',
    subject: { kind: 'portal', id: 'portal' },
    detail: { accounts: count },
  });
}
