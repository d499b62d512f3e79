import { randomBytes, randomUUID } from 'node:crypto';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { addMinutes, dayOf, type Instant } from '~/platform/time';
import { recordAct } from './audit.server';
import { findDetailsFacts, senderOf } from './details-facts.server';
import { detailsNotice } from './details-notice';
import { SLIP_LASTS_DAYS, slipCodeFrom, spokenSlipCode } from './slip';
import { hashSlipCode } from './slip-code-hash.server';
import type { By } from './viewer';

type Issued = Allowed & {
  /** As it is to be printed. It can never be shown again. */
  code: string;
  endsAt: Instant;
  /** Who gave the person's details and why: the slip stands in for the first message. */
  notice: string[];
};

/**
 * Issues the code by which someone without e-mail signs in; an earlier one stops working. Only for people who may
 * see no more than their own record: a code passes through the organiser's hands.
 */
export async function issueSlip(
  by: By,
  { personId }: { personId: string },
): Promise<Issued | Refused<'has-email' | 'sees-others' | 'no-access'>> {
  const code = slipCodeFrom(randomBytes(12));
  const codeHash = await hashSlipCode(code);
  return act(async (tx) => {
    const may = await mayHaveSlip(tx, personId, dayOf(by.now));
    if (!may.ok) return may;
    const accountId = await accountOf(tx, by, personId);
    await revokeSlipsIn(tx, accountId, by.now);
    const id = randomUUID();
    const endsAt = addMinutes(by.now, SLIP_LASTS_DAYS * 24 * 60);
    await tx.signInSlip.create({
      data: {
        id,
        accountId,
        codeHash,
        issuedById: by.personId ?? 'terminal',
        issuedAt: by.now,
        expiresAt: endsAt,
      },
    });
    await tx.person.updateMany({
      where: { id: personId, welcomedAt: null },
      data: { welcomedAt: by.now },
    });
    await recordAct(tx, by, { act: 'issueSlip', subject: { kind: 'person', id: personId } });
    const facts = await findDetailsFacts(tx, by, personId, await senderOf(tx));
    const notice = facts ? detailsNotice(facts) : [];
    return { ok: true as const, code: spokenSlipCode(code), endsAt, notice };
  });
}

async function mayHaveSlip(tx: Tx, personId: string, today: string) {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      email: true,
      account: { select: { email: true } },
      grants: {
        where: { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
        select: { role: true },
      },
    },
  });
  if (person.email !== null || person.account?.email) {
    return refused(
      'has-email',
      'This person has an e-mail address: they sign in with it, by the link in their invitation.',
    );
  }
  if (person.grants.length === 0) {
    return refused('no-access', 'This person’s post has ended, and their access with it.');
  }
  if (person.grants.some(({ role }) => role !== 'staff')) {
    return refused(
      'sees-others',
      'This person may see other people’s records, so a printed code is not safe enough: give them an e-mail address.',
    );
  }
  return { ok: true } as const;
}

async function accountOf(tx: Tx, by: By, personId: string): Promise<string> {
  const known = await tx.account.findUnique({ where: { personId }, select: { id: true } });
  if (known) return known.id;
  const id = randomUUID();
  await tx.account.create({ data: { id, personId, createdAt: by.now } });
  return id;
}

/** An earlier slip may be in other hands: it stops working, and whoever came in by it is out. */
async function revokeSlipsIn(tx: Tx, accountId: string, now: Instant): Promise<void> {
  await tx.signInSlip.updateMany({
    where: { accountId, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.signInSession.deleteMany({ where: { accountId, method: 'slip' } });
}
