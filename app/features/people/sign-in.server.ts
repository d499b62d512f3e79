import { db } from '~/platform/db.server';
import { log } from '~/platform/log';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, longDay, type Instant } from '~/platform/time';
import { takeSignInAttempt } from './attempt-limit.server';
import { deviceOf } from './device';
import { knownDevice, rememberDevice } from './known-device.server';
import { isPassword } from './password-hash.server';
import { beginSignInSession, endSignInSession } from './sign-in-session.server';
import type { Viewer } from './viewer';

type Attempt = {
  request: Request;
  address: string;
  now: Instant;
  email: string;
  password: string;
};

/** The headers of the answer that signs someone in. */
export type SignedIn = Allowed & { headers: Headers };

/** Signs someone in by e-mail address and password. An unknown address is answered in the same words and time. */
export async function signIn(
  attempt: Attempt,
): Promise<SignedIn | Refused<'wrong' | 'too-many' | 'no-access' | 'not-yet'>> {
  const { request, address, email, password, now } = attempt;
  const account = await db.account.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const passwordHash = account?.passwordHash ?? null;
  const taken = await takeSignInAttempt({
    address,
    email,
    device: knownDevice(request, passwordHash),
  });
  if (!taken.ok) return told('too-many', account?.id, taken);
  const matches = await isPassword(passwordHash, password);
  if (!account || !passwordHash || !matches) {
    return told('wrong', account?.id, refused('wrong', 'Check your e-mail address and password.'));
  }
  await taken.forgive();
  const shut = await findNoAccess(account.id, now);
  if (shut) return told(shut.reason, account.id, shut);
  const headers = await signedInHeaders(request, account.id, 'password');
  headers.append('Set-Cookie', rememberDevice(request, passwordHash));
  log.info({ accountId: account.id }, 'signed in');
  return { ok: true, headers };
}

/** Begins a new sign-in session in the place of whatever session the request came with. */
export async function signedInHeaders(
  request: Request,
  accountId: string,
  method: Viewer['method'],
): Promise<Headers> {
  await endSignInSession(request);
  const device = deviceOf(request.headers.get('User-Agent'));
  return new Headers({ 'Set-Cookie': await beginSignInSession(accountId, method, device) });
}

const NO_ACCESS =
  'Your access to the portal has ended. If you still work with a school of the programme, ask its head teacher or organiser.';

/**
 * Why someone who has proved who they are may not come in; null when they may. Without an open account and a live
 * grant a sign-in session would end as it began.
 */
export async function findNoAccess(
  accountId: string,
  now: Instant,
): Promise<Refused<'no-access' | 'not-yet'> | null> {
  const today = dayOf(now);
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: {
      closedAt: true,
      person: {
        select: {
          grants: {
            where: { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
            select: { startsOn: true },
            orderBy: { startsOn: 'asc' },
            take: 1,
          },
        },
      },
    },
  });
  const first = account?.person.grants[0];
  if (!first || account.closedAt !== null) return refused('no-access', NO_ACCESS);
  if (first.startsOn <= today) return null;
  return refused('not-yet', `Your access to the portal begins on ${longDay(first.startsOn)}.`);
}

function told<R extends Refused<string>>(
  outcome: string,
  accountId: string | undefined,
  refusal: R,
): R {
  log.warn({ accountId, outcome }, 'sign-in refused');
  return refusal;
}
