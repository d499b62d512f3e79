import { db } from '~/platform/db.server';
import { log } from '~/platform/log';
import { refused, type Refused } from '~/platform/outcome';
import type { Instant } from '~/platform/time';
import { takeCodeAttempt } from './attempt-limit.server';
import { findNoAccess, signedInHeaders, type SignedIn } from './sign-in.server';
import { readSlipCode } from './slip';
import { hashSlipCode } from './slip-code-hash.server';

const WRONG =
  'Check the code: it has 12 letters and figures. If it is right, it may have run out: ask your school’s organiser for a new slip.';

/** Signs someone in by the code on their slip. */
export async function signInByCode(attempt: {
  request: Request;
  address: string;
  now: Instant;
  code: string;
}): Promise<SignedIn | Refused<'wrong' | 'too-many' | 'no-access' | 'not-yet'>> {
  const { request, address, now } = attempt;
  const taken = await takeCodeAttempt(address);
  if (!taken.ok) return taken;
  const code = readSlipCode(attempt.code);
  if (code === null) {
    await taken.forgive();
    return refused('wrong', WRONG);
  }
  const slip = await db.signInSlip.findUnique({
    where: { codeHash: await hashSlipCode(code) },
    select: { accountId: true, expiresAt: true, revokedAt: true },
  });
  if (!slip || slip.revokedAt !== null || slip.expiresAt <= now) {
    log.warn({ outcome: 'wrong' }, 'sign-in by code refused');
    return refused('wrong', WRONG);
  }
  await taken.forgive();
  const shut = await findNoAccess(slip.accountId, now);
  if (shut) return shut;
  const headers = await signedInHeaders(request, slip.accountId, 'slip');
  log.info({ accountId: slip.accountId }, 'signed in by code');
  return { ok: true, headers };
}
