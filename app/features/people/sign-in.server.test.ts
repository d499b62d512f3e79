import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { signInAs } from '../../../tests/support/sign-in';
import { endGrants } from './grant.server';
import * as passwords from './password-hash.server';
import { findViewer } from './sign-in-session.server';
import { signIn } from './sign-in.server';

const now = '2026-11-23T09:30:00.000Z';
const password = 'three calm otters';
const { file } = useFreshDatabase();

let visitor = 0;
// Limits are kept in the process's memory: each test comes from addresses of its own.
beforeEach(() => (visitor += 1));
afterEach(() => vi.useRealTimers());

const from = (host: number) => `10.0.${visitor}.${host}`;
const mail = (name: string) => `${name}${visitor}@portal.test`;

function attempt(email: string, typed: string, { address = from(1), cookie = '' } = {}) {
  const request = new Request('http://portal.test/sign-in', { headers: { Cookie: cookie } });
  return signIn({ request, address, now, email, password: typed });
}

function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const asking = (cookie: string) =>
  findViewer(new Request('http://portal.test/', { headers: { Cookie: cookie } }), now);

describe('signing in', () => {
  it('begins a session for the right password', async () => {
    const { personId } = await addPerson({ email: mail('ann'), password });
    const outcome = await attempt(mail('ann'), password);
    if (!outcome.ok) throw new Error(outcome.message);
    expect((await asking(cookiesOf(outcome.headers)))?.personId).toBe(personId);
    for (const cookie of outcome.headers.getSetCookie())
      expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
    expect(outcome.headers.getSetCookie()[0]).not.toMatch(/Max-Age|Expires/i);
  });

  it('ends the session that the browser came with', async () => {
    const { personId } = await addPerson({ email: mail('ann'), password });
    const before = signInAs(file(), personId);
    const outcome = await attempt(mail('ann'), password, { cookie: before });
    expect(outcome.ok).toBe(true);
    expect(await asking(before)).toBeNull();
  });

  it('gives the same answer after the same work, known or unknown', async () => {
    await addPerson({ email: mail('ann'), password });
    await addPerson({ email: mail('invited') });
    const work = vi.spyOn(passwords, 'isPassword');
    const answers = [
      await attempt(mail('ann'), 'not the password'),
      await attempt(mail('invited'), 'not the password'),
      await attempt(mail('nobody'), 'not the password'),
    ];
    expect(answers[0]).toMatchObject({ ok: false, reason: 'wrong' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('tells someone with the right password that their access has ended', async () => {
    const { personId } = await addPerson({ email: mail('ann'), password, roles: [] });
    expect(await attempt(mail('ann'), password)).toMatchObject({ ok: false, reason: 'no-access' });
    expect(await attempt(mail('ann'), 'wrong')).toMatchObject({ ok: false, reason: 'wrong' });
    expect(personId).toBeTruthy();
  });
});

describe('the limit on attempts', () => {
  const often = async (times: number, each: (n: number) => Promise<unknown>) => {
    for (let n = 0; n < times; n++) await each(n);
  };
  beforeEach(() => {
    // What is counted here is attempts, not argon2's seconds.
    vi.spyOn(passwords, 'isPassword').mockImplementation((stored, typed) =>
      Promise.resolve(stored !== null && typed === password),
    );
  });

  it.each(['ann', 'nobody'])('stops guessing at %s, known or not, after eight', async (name) => {
    await addPerson({ email: mail('ann'), password });
    await often(8, () => attempt(mail(name), 'a guess'));
    const ninth = await attempt(mail(name), password);
    expect(ninth).toMatchObject({ ok: false, reason: 'too-many' });
    expect(ninth).toMatchObject({ message: expect.stringContaining('15 minutes') as string });
  });

  it('counts attempts made at once', async () => {
    await addPerson({ email: mail('ann'), password });
    const guesses = Array.from({ length: 30 }, () => attempt(mail('ann'), 'a guess'));
    const reasons = (await Promise.all(guesses)).map((answer) => !answer.ok && answer.reason);
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(8);
  });

  it('lets in someone on their own device whatever strangers do, near or far', async () => {
    await addPerson({ email: mail('ann'), password });
    const first = await attempt(mail('ann'), password);
    if (!first.ok) throw new Error(first.message);
    await often(50, (n) => attempt(mail('ann'), 'a guess', { address: from(10 + n) }));
    await often(70, (n) => attempt(`x${n}@portal.test`, 'a guess'));

    const elsewhere = await attempt(mail('ann'), password, { address: from(200) });
    expect(elsewhere).toMatchObject({ ok: false, reason: 'too-many' });
    const atHome = await attempt(mail('ann'), password, { cookie: cookiesOf(first.headers) });
    expect(atHome.ok).toBe(true);
  });

  it('limits a known device by itself, and never takes a forged one', async () => {
    await addPerson({ email: mail('ann'), password });
    const first = await attempt(mail('ann'), password);
    if (!first.ok) throw new Error(first.message);
    const cookie = cookiesOf(first.headers);
    await often(10, () => attempt(mail('ann'), 'a guess', { cookie }));
    expect(await attempt(mail('ann'), password, { cookie })).toMatchObject({ reason: 'too-many' });

    const forged = cookie.replace(/portal-device=.{10}/, 'portal-device=AAAAAAAAAA');
    await often(8, () => attempt(mail('ann'), 'a guess', { cookie: forged, address: from(3) }));
    expect(
      await attempt(mail('ann'), password, { cookie: forged, address: from(3) }),
    ).toMatchObject({ reason: 'too-many' });
  });
});

describe('a sign-in session', () => {
  it('ends when idle for two hours and lives on while in use', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    await addPerson({ email: mail('ann'), password });
    const outcome = await attempt(mail('ann'), password);
    if (!outcome.ok) throw new Error(outcome.message);
    const cookie = cookiesOf(outcome.headers);
    vi.setSystemTime(Date.parse(now) + 100 * 60_000);
    expect(await asking(cookie)).not.toBeNull();
    vi.setSystemTime(Date.parse(now) + 200 * 60_000);
    expect(await asking(cookie)).not.toBeNull();
    vi.setSystemTime(Date.parse(now) + 321 * 60_000);
    expect(await asking(cookie)).toBeNull();
  });

  it('ends at its absolute limit however busy', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    const { personId } = await addPerson({ email: mail('ann') });
    const cookie = signInAs(file(), personId, { hours: 3 });
    vi.setSystemTime(Date.parse(now) + 179 * 60_000);
    expect(await asking(cookie)).not.toBeNull();
    vi.setSystemTime(Date.parse(now) + 181 * 60_000);
    expect(await asking(cookie)).toBeNull();
  });

  it('ends at once when access ends', async () => {
    const { personId } = await addPerson({ roles: ['evaluator'] });
    const cookie = signInAs(file(), personId);
    expect(await asking(cookie)).not.toBeNull();
    await act(async (tx) => {
      const { id } = await tx.grant.findFirstOrThrow({ where: { personId } });
      await endGrants(tx, { personId: null, door: 'terminal', now }, { ids: [id] });
    });
    expect(await asking(cookie)).toBeNull();
  });
});
