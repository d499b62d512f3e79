import { beforeEach, describe, expect, it, vi } from 'vitest';
import { act, db } from '~/platform/db.server';
import { addMinutes } from '~/platform/time';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { giveGrant } from './grant.server';
import { signInByCode } from './sign-in-code.server';
import { findViewer } from './sign-in-session.server';
import { issueSlip } from './slip.server';

const now = '2026-11-23T09:30:00.000Z';
const by = { personId: null, door: 'browser', now } as const;
useFreshDatabase();

let visitor = 0;
beforeEach(() => (visitor += 1));

const request = () => new Request('http://portal.test/sign-in/code');
const enter = (code: string, at = now) =>
  signInByCode({ request: request(), address: `10.2.0.${visitor}`, now: at, code });

const ann = () => addPerson({ roles: ['staff'] });

async function slipFor(personId: string): Promise<string> {
  const issued = await issueSlip(by, { personId });
  if (!issued.ok) throw new Error(issued.message);
  return issued.code;
}

describe('a slip', () => {
  it('signs its owner in for a short while, however the code is copied', async () => {
    const { personId } = await ann();
    const code = await slipFor(personId);
    const outcome = await enter(code.toLowerCase().replaceAll('-', ' '));
    if (!outcome.ok) throw new Error(outcome.message);
    const [cookie = ''] = outcome.headers.getSetCookie();
    const headers = { Cookie: cookie.split(';')[0] ?? '' };
    const viewer = await findViewer(new Request('http://portal.test/', { headers }), now);
    expect(viewer).toMatchObject({ personId, method: 'slip' });
    const session = await db.signInSession.findFirstOrThrow();
    expect(session.endsAt).toBe(addMinutes(session.createdAt, 45));
  });

  it('is worth nothing once a new one is issued, and the old sign-in session ends', async () => {
    const { personId } = await ann();
    const old = await slipFor(personId);
    await enter(old);
    const fresh = await slipFor(personId);
    expect(await db.signInSession.count()).toBe(0);
    expect(await enter(old)).toMatchObject({ reason: 'wrong' });
    expect(await enter(fresh)).toMatchObject({ ok: true });
  });

  it('opens no more than the person’s own record, whatever they have become since', async () => {
    const { personId } = await ann();
    const outcome = await enter(await slipFor(personId));
    if (!outcome.ok) throw new Error(outcome.message);
    await act((tx) => giveGrant(tx, by, { personId, role: 'observer' }));
    const [cookie = ''] = outcome.headers.getSetCookie();
    const headers = { Cookie: cookie.split(';')[0] ?? '' };
    const viewer = await findViewer(new Request('http://portal.test/', { headers }), now);
    expect(viewer?.grants.map(({ role }) => role)).toEqual(['staff']);
  });

  it('runs out after 90 days', async () => {
    const { personId } = await ann();
    const code = await slipFor(personId);
    expect(await enter(code, addMinutes(now, 90 * 24 * 60 - 1))).toMatchObject({ ok: true });
    expect(await enter(code, addMinutes(now, 90 * 24 * 60))).toMatchObject({ reason: 'wrong' });
  });

  it('is stored as a hash', async () => {
    const { personId } = await ann();
    const code = (await slipFor(personId)).replaceAll('-', '');
    const [stored] = await db.signInSlip.findMany();
    expect(stored?.codeHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  it.each([
    ['has-email', { email: 'ann@portal.test', roles: ['staff'] }],
    ['sees-others', { roles: ['staff', 'senco'] }],
    ['no-access', { roles: [] }],
  ] as const)('is refused: %s', async (reason, person) => {
    const { personId } = await addPerson({ ...person, roles: [...person.roles] });
    expect(await issueSlip(by, { personId })).toMatchObject({ ok: false, reason });
  });

  it('cannot be guessed at for long', async () => {
    for (let n = 0; n < 30; n++) await enter('0000-0000-0000');
    const { personId } = await ann();
    expect(await enter(await slipFor(personId))).toMatchObject({ reason: 'too-many' });
  });
});

it('takes the same work for a code that does not exist', async () => {
  const hashing = vi.spyOn(await import('./slip-code-hash.server'), 'hashSlipCode');
  expect(await enter('0000-0000-0000')).toMatchObject({ reason: 'wrong' });
  expect(hashing).toHaveBeenCalledOnce();
});
