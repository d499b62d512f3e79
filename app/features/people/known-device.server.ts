import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { settings } from '~/platform/env';

const MOST_PEOPLE = 8;
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const TOKEN = /^[\w-]{22}\.[\w-]{43}$/;

/**
 * Devices on which someone has signed in before. The browser keeps one token a person (school machines are
 * shared); each is sealed with the person's stored password, so none can be forged and all end when it changes.
 */
export function knownDevice(request: Request, passwordHash: string | null): string | null {
  if (!passwordHash) return null;
  return tokensOf(request).find((token) => isSealed(token, passwordHash)) ?? null;
}

/** The Set-Cookie header by which this browser is known next time. */
export function rememberDevice(request: Request, passwordHash: string): string {
  const others = tokensOf(request).filter((token) => !isSealed(token, passwordHash));
  const nonce = randomBytes(16).toString('base64url');
  const tokens = [`${nonce}.${sealOf(nonce, passwordHash)}`, ...others].slice(0, MOST_PEOPLE);
  const secure = settings().isHttps ? '; Secure' : '';
  return `${cookieName()}=${tokens.join('~')}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieName(): string {
  return settings().isHttps ? '__Host-portal-device' : 'portal-device';
}

function tokensOf(request: Request): string[] {
  const cookies = (request.headers.get('Cookie') ?? '').split(';').map((cookie) => cookie.trim());
  const mine = cookies.find((cookie) => cookie.startsWith(`${cookieName()}=`));
  const tokens = mine?.slice(cookieName().length + 1).split('~') ?? [];
  return tokens.filter((token) => TOKEN.test(token)).slice(0, MOST_PEOPLE);
}

function isSealed(token: string, passwordHash: string): boolean {
  const [nonce = '', seal = ''] = token.split('.');
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(nonce, passwordHash)));
}

function sealOf(nonce: string, passwordHash: string): string {
  return createHmac('sha256', passwordHash).update(nonce).digest('base64url');
}
