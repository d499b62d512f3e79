import { db } from '~/platform/db.server';
import type { Forgetting } from '~/platform/forgetting.server';
import { countForgettableMessages, forgetMessagesIn } from '~/platform/outbox.server';
import { keptSince } from '~/platform/retention-limit';
import { accountForgetting } from './account-forgetting.server';

/** What this chapter need not keep any longer: how people signed in, who did what, messages, accounts and roles. */
export const peopleForgetting: readonly Forgetting[] = [
  {
    retention: 'sign-in',
    what: 'sign-in sessions',
    countDue: () => db.signInSession.count({ where: endedSession() }),
    forgetIn: (tx) => tx.signInSession.deleteMany({ where: endedSession() }),
  },
  {
    retention: 'sign-in',
    what: 'one-time links',
    countDue: () => db.oneTimeLink.count({ where: oldLink() }),
    forgetIn: (tx) => tx.oneTimeLink.deleteMany({ where: oldLink() }),
  },
  {
    retention: 'sign-in',
    what: 'printed codes',
    countDue: () => db.signInSlip.count({ where: oldSlip() }),
    forgetIn: (tx) => tx.signInSlip.deleteMany({ where: oldSlip() }),
  },
  {
    retention: 'message',
    what: 'messages',
    countDue: (now) => countForgettableMessages(keptSince('message', now)),
    forgetIn: (tx, now) => forgetMessagesIn(tx, keptSince('message', now)),
  },
  {
    retention: 'audit',
    what: 'lines of the audit trail',
    countDue: (now) => db.auditEntry.count({ where: { at: { lte: keptSince('audit', now) } } }),
    forgetIn: (tx, now) =>
      tx.auditEntry.deleteMany({ where: { at: { lte: keptSince('audit', now) } } }),
  },
  ...accountForgetting,
];

// Signing in runs on the machine's clock, whatever day a demonstration stands at.
const realNow = () => new Date().toISOString();

function endedSession() {
  return { OR: [{ expiresAt: { lte: realNow() } }, { endsAt: { lte: realNow() } }] };
}

function oldLink() {
  return { expiresAt: { lte: keptSince('sign-in', realNow()) } };
}

function oldSlip() {
  const kept = keptSince('sign-in', realNow());
  return { OR: [{ expiresAt: { lte: kept } }, { revokedAt: { lte: kept } }] };
}
