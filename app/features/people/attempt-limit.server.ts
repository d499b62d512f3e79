import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refused, type Allowed, type Refused } from '~/platform/outcome';

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;

// A whole school may stand behind one address, so the bound on an address is wide.
const byAddress = new RateLimiterMemory({ points: 60, duration: QUARTER_HOUR });
const byAddressAndAccount = new RateLimiterMemory({ points: 8, duration: QUARTER_HOUR });
const byAccount = new RateLimiterMemory({ points: 40, duration: HOUR });
const byDevice = new RateLimiterMemory({ points: 10, duration: QUARTER_HOUR });
const codesByAddress = new RateLimiterMemory({ points: 30, duration: QUARTER_HOUR });
const linksByAddress = new RateLimiterMemory({ points: 30, duration: HOUR });
const linksByAccount = new RateLimiterMemory({ points: 4, duration: HOUR });

type Bound = [limiter: RateLimiterMemory, key: string];
type Taken = (Allowed & { forgive: () => Promise<void> }) | Refused<'too-many'>;

/**
 * Takes one attempt at a password before it is looked at, so that attempts made at once are all counted.
 * A device known from an earlier success answers for itself alone: no stranger, even one behind the same
 * address, can use up its attempts.
 */
export function takeSignInAttempt(who: {
  address: string;
  email: string;
  device: string | null;
}): Promise<Taken> {
  if (who.device) return take([[byDevice, who.device]]);
  const account = keyOf(who.email);
  return take([
    [byAddress, who.address],
    [byAddressAndAccount, `${who.address} ${account}`],
    [byAccount, account],
  ]);
}

/** Takes one attempt at a printed code. */
export function takeCodeAttempt(address: string): Promise<Taken> {
  return take([[codesByAddress, address]]);
}

/** May one more link be asked for from this address? */
export function takeLinkRequest(address: string): Promise<Taken> {
  return take([[linksByAddress, address]]);
}

/** May one more link be sent to this account? */
export function takeLinkRequestFor(accountId: string): Promise<Taken> {
  return take([[linksByAccount, accountId]]);
}

async function take(bounds: Bound[]): Promise<Taken> {
  for (const [limiter, key] of bounds) {
    const wait = await limiter.consume(key).then(() => 0, waitOf);
    if (wait > 0) return refused('too-many', tooMany(wait));
  }
  return {
    ok: true,
    forgive: async () => {
      await Promise.all(bounds.map(([limiter, key]) => limiter.reward(key)));
    },
  };
}

function waitOf(refusal: unknown): number {
  if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
  throw refusal;
}

function tooMany(waitMs: number): string {
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
  return `There have been too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}

/** E-mail addresses are not kept in memory as they are typed. */
function keyOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
