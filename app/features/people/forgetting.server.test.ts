import { expect, it, vi } from 'vitest';
import { act, db } from '~/platform/db.server';
import { queueMessage } from '~/platform/outbox.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { signInAs } from '../../../tests/support/sign-in';
import { forgetExpired } from './forgetting.server';
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
    await tx.outboxMessage.updateMany({ data: { state: 'delivered' } });
  });
  const counts = async () => [
    await db.signInSession.count(),
    await db.oneTimeLink.count(),
    await db.outboxMessage.count(),
    await db.auditEntry.count(),
  ];
  const at = async (instant: string) => {
    vi.setSystemTime(new Date(instant));
    await forgetExpired(instant);
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
