import { expect, it, vi } from 'vitest';
import { act, db } from '~/platform/db.server';
import { forgetDue } from '~/platform/forgetting.server';
import { queueMessage } from '~/platform/outbox.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { signInAs } from '../../../tests/support/sign-in';
import { peopleForgetting } from './forgetting.server';
import { giveGrant } from './grant.server';
import { makeLinkIn } from './one-time-link.server';

const now = '2026-11-23T09:30:00.000Z';
const { file } = useFreshDatabase();

it('forgets what has expired, when its time is up and not before', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  const { personId, accountId } = await addPerson();
  signInAs(file(), personId);
  await act(async (tx) => {
    await makeLinkIn(tx, now, { accountId, purpose: 'forgotten-password' });
    const message = { kind: 'k', subjectId: 's', personId, toAddress: 'a@portal.test' };
    await queueMessage(tx, { ...message, dueAt: now, subject: 'S', text: 'T', now });
    await tx.outboxMessage.updateMany({ data: { state: 'delivered', sentAt: now } });
  });
  const counts = async () => [
    await db.signInSession.count(),
    await db.oneTimeLink.count(),
    await db.outboxMessage.count(),
    await db.auditEntry.count(),
  ];
  const at = async (instant: string) => {
    vi.setSystemTime(new Date(instant));
    await forgetDue(peopleForgetting, instant);
    return counts();
  };
  expect(await at('2026-11-23T10:00:00.000Z')).toEqual([1, 1, 1, 1]);
  expect(await at('2026-11-23T12:00:00.000Z')).toEqual([0, 1, 1, 1]);
  expect(await at('2026-12-25T12:00:00.000Z')).toEqual([0, 0, 1, 1]);
  expect(await at('2027-02-23T12:00:00.000Z')).toEqual([0, 0, 0, 1]);
  expect(await at('2027-11-23T12:00:00.000Z')).toEqual([0, 0, 0, 1]);
  expect(await at('2027-11-26T12:00:00.000Z')).toEqual([0, 0, 0, 0]);
  vi.useRealTimers();
});

const nearlyNinetyDaysOn = '2027-02-21T09:30:00.000Z';

async function endRoles(personId: string, endsOn: string) {
  await act((tx) => tx.grant.updateMany({ where: { personId }, data: { endsOn } }));
}

it('forgets an account and its roles ninety days after the last of them ended', async () => {
  const left = await addPerson();
  const stays = await addPerson({ givenName: 'Bea' });
  await endRoles(left.personId, '2026-11-24');
  await act((tx) => makeLinkIn(tx, now, { accountId: left.accountId, purpose: 'invitation' }));
  const accounts = async () => (await db.account.findMany()).map(({ id }) => id).sort();
  await forgetDue(peopleForgetting, nearlyNinetyDaysOn);
  expect(await accounts()).toEqual([left.accountId, stays.accountId].sort());
  await forgetDue(peopleForgetting, '2027-02-22T09:30:00.000Z');
  expect(await accounts()).toEqual([stays.accountId]);
  expect(await db.grant.count()).toBe(1);
  expect(await db.oneTimeLink.count()).toBe(0);
  const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'forgetAccounts' } });
  expect(entry).toMatchObject({ door: 'clock', actorId: null, detail: '{"accounts":1}' });
});

it('keeps the account of somebody who was given another role meanwhile', async () => {
  const { personId } = await addPerson();
  await endRoles(personId, '2026-11-24');
  const by = { personId: null, door: 'terminal', now } as const;
  await act((tx) => giveGrant(tx, by, { personId, role: 'facilitator', startsOn: '2027-01-04' }));
  await forgetDue(peopleForgetting, '2027-06-01T09:30:00.000Z');
  expect(await db.account.count()).toBe(1);
  expect(await db.grant.count()).toBe(1);
});
