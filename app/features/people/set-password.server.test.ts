import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act, db } from '~/platform/db.server';
import { addMinutes } from '~/platform/time';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { signInAs } from '../../../tests/support/sign-in';
import { createAccountIn } from './account.server';
import { ANSWER_AFTER_MS, askForLink, askForLinkAgain } from './forgotten-password.server';
import { inviteIn } from './invitation.server';
import { findLink, makeLinkIn, type LinkPurpose } from './one-time-link.server';
import { isPassword } from './password-hash.server';
import { setPassword } from './set-password.server';

const now = '2026-11-23T09:30:00.000Z';
const by = { personId: null, door: 'terminal', now } as const;
const password = 'three calm otters';
const { file } = useFreshDatabase();

let visitor = 0;
beforeEach(() => (visitor += 1));
afterEach(() => vi.useRealTimers());
const address = () => `10.1.0.${visitor}`;

async function linkFor(accountId: string, purpose: LinkPurpose = 'forgotten-password') {
  const { link } = await act((tx) => makeLinkIn(tx, now, { accountId, purpose }));
  return link.slice(link.lastIndexOf('/') + 1);
}

const hashOf = async (id: string) =>
  (await db.account.findUniqueOrThrow({ where: { id } })).passwordHash;

describe('a one-time link', () => {
  it('sets a password once, and ends the other sign-in sessions', async () => {
    const { accountId, personId } = await addPerson({ email: 'ann@portal.test' });
    signInAs(file(), personId);
    const token = await linkFor(accountId);
    const other = await linkFor(accountId);
    expect(await setPassword(token, password, now)).toMatchObject({ ok: true, accountId });
    expect(await isPassword(await hashOf(accountId), password)).toBe(true);
    expect(await db.signInSession.count()).toBe(0);
    for (const spent of [token, other])
      expect(await setPassword(spent, 'another of my own', now)).toMatchObject({
        reason: 'no-link',
      });
    expect(await isPassword(await hashOf(accountId), password)).toBe(true);
  });

  it('is spent once even by two browsers at the same moment', async () => {
    const { accountId } = await addPerson({ email: 'ann@portal.test' });
    const token = await linkFor(accountId);
    const outcomes = await Promise.all([
      setPassword(token, 'plum kettle badger', now),
      setPassword(token, 'green sofa thunder', now),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is not spent by looking, nor by a password that is refused', async () => {
    const { accountId } = await addPerson({ email: 'ann@portal.test' });
    const token = await linkFor(accountId);
    expect((await findLink(token, now))?.standing).toBe('usable');
    expect(await setPassword(token, 'Password1', now)).toMatchObject({ reason: 'common' });
    expect(await setPassword(token, 'AnnCarter9', now)).toMatchObject({ reason: 'own' });
    expect((await findLink(token, now))?.standing).toBe('usable');
  });

  it.each([
    ['invitation', 3 * 24 * 60],
    ['forgotten-password', 60],
  ] as const)('for an %s runs out after %i minutes', async (purpose, minutes) => {
    const { accountId } = await addPerson({ email: 'ann@portal.test' });
    const token = await linkFor(accountId, purpose);
    expect((await findLink(token, addMinutes(now, minutes - 1)))?.standing).toBe('usable');
    const late = addMinutes(now, minutes);
    expect((await findLink(token, late))?.standing).toBe('ended');
    expect(await setPassword(token, password, late)).toMatchObject({ reason: 'no-link' });
  });

  it('is stored as a hash', async () => {
    const { accountId } = await addPerson({ email: 'ann@portal.test' });
    const token = await linkFor(accountId);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await db.oneTimeLink.findMany())).not.toContain(token);
  });
});

describe('asking for a link', () => {
  const messages = () => db.outboxMessage.findMany({ select: { kind: true, secret: true } });

  it('answers the same, known or not, and writes to the known alone', async () => {
    await addPerson({ email: 'ann@portal.test', password });
    await addPerson({ email: 'gone@portal.test', password, roles: [] });
    const started = performance.now();
    const answers = await Promise.all(
      ['ann', 'gone', 'nobody'].map(async (name) => {
        const answer = await askForLink({ address: address(), email: `${name}@portal.test` }, now);
        return { answer, after: performance.now() - started };
      }),
    );
    expect(new Set(answers.map(({ answer }) => answer.ok))).toEqual(new Set([true]));
    // Whatever the work, nobody is answered before the same moment.
    for (const { after } of answers) expect(after).toBeGreaterThan(ANSWER_AFTER_MS - 5);
    expect(await messages()).toHaveLength(1);
  });

  it('invites anew whoever never chose a password', async () => {
    await addPerson({ email: 'ann@portal.test' });
    await askForLink({ address: address(), email: 'ann@portal.test' }, now);
    expect((await messages()).map(({ kind }) => kind)).toEqual(['invitation']);
  });

  it('sends at most four an hour, and those all work', async () => {
    const { accountId } = await addPerson({ email: 'ann@portal.test', password });
    const token = await linkFor(accountId);
    for (let n = 0; n < 6; n++)
      expect((await askForLinkAgain({ address: address(), token }, addMinutes(now, n))).ok).toBe(
        true,
      );
    const sent = await messages();
    expect(sent).toHaveLength(4);
    for (const { secret } of sent) {
      const kept = secret?.slice(secret.lastIndexOf('/') + 1) ?? '';
      expect((await findLink(kept, now))?.standing).toBe('usable');
    }
  });

  it('is limited by where it comes from', async () => {
    for (let n = 0; n < 30; n++) await askForLinkAgain({ address: address(), token: 'x' }, now);
    expect(await askForLinkAgain({ address: address(), token: 'x' }, now)).toMatchObject({
      reason: 'too-many',
    });
  });
});

describe('an account', () => {
  it('has an address of its own', async () => {
    const ann = await addPerson({ email: 'ann@portal.test' });
    const bob = await addPerson({ givenName: 'Bob' });
    const create = (personId: string, email: string) =>
      act((tx) => createAccountIn(tx, by, { personId, email }));
    expect(await create(ann.personId, ' ANN@portal.test')).toMatchObject({ isNew: false });
    expect(await create(bob.personId, 'ann@portal.test')).toMatchObject({ reason: 'email-taken' });
    expect(await create(bob.personId, 'bob@portal.test')).toMatchObject({
      ok: true,
      accountId: bob.accountId,
    });
  });

  it('is invited in words that say who gave the details', async () => {
    const { accountId } = await addPerson({ email: 'ann@portal.test', roles: ['evaluator'] });
    await act((tx) => inviteIn(tx, by, accountId));
    const [message] = await db.outboxMessage.findMany();
    expect(message?.text).toContain('as an evaluator');
    expect(message?.text).toContain('Your council gave us your name');
    expect(message?.text).toContain('/privacy');
  });
});
