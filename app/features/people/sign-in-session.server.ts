import { Cookie, Lucia, TimeSpan, type Session } from 'lucia';
import { db, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { addMinutes, dayOf, type Day, type Instant } from '~/platform/time';
import { isRole } from './role';
import { hashOf, signInAdapter, type SignInSessionFacts } from './sign-in-adapter.server';
import type { Viewer } from './viewer';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseSessionAttributes: SignInSessionFacts;
  }
}

// Sign-in sessions run on the machine's clock, never on PORTAL_NOW: a demonstration's date must not keep one alive.
const IDLE_HOURS = 2;
const LONGEST_MINUTES = { password: 12 * 60, slip: 45 };

let made: ReturnType<typeof makeLucia> | undefined;

function makeLucia() {
  const secure = settings().isHttps;
  return new Lucia(signInAdapter, {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, 'h'),
    sessionCookie: {
      name: secure ? '__Host-portal' : 'portal',
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (facts) => facts,
  });
}

function lucia() {
  return (made ??= makeLucia());
}

/** Begins a sign-in session and returns the Set-Cookie header that carries it. */
export async function beginSignInSession(
  accountId: string,
  method: Viewer['method'],
  device: string,
): Promise<string> {
  const createdAt = new Date().toISOString();
  const endsAt = addMinutes(createdAt, LONGEST_MINUTES[method]);
  const session = await lucia().createSession(accountId, {
    method,
    device,
    createdAt,
    endsAt,
    confirmedAt: createdAt,
  });
  const { name, value, attributes } = lucia().createSessionCookie(session.id);
  // Without an age of its own the cookie goes when the browser closes: school machines are shared.
  return new Cookie(name, value, { ...attributes, maxAge: undefined }).serialize();
}

/** Ends the sign-in session of a request and returns the Set-Cookie header that clears it. */
export async function endSignInSession(request: Request): Promise<string> {
  const token = lucia().readSessionCookie(request.headers.get('Cookie') ?? '');
  if (token) await lucia().invalidateSession(token);
  return lucia().createBlankSessionCookie().serialize();
}

/** Ends every sign-in session of an account, or of a person's account, inside an act. */
export async function endSignInSessions(
  tx: Tx,
  whose: { accountId: string; exceptId?: string } | { personId: string },
): Promise<void> {
  const where =
    'personId' in whose
      ? { account: { personId: whose.personId } }
      : { accountId: whose.accountId, id: { not: whose.exceptId } };
  await tx.signInSession.deleteMany({ where });
}

/** The person behind a request's cookie with the grants live at `now`, or null. */
export async function findViewer(request: Request, now: Instant): Promise<Viewer | null> {
  const token = lucia().readSessionCookie(request.headers.get('Cookie') ?? '');
  if (!token) return null;
  const { session } = await lucia().validateSession(token);
  if (!session || session.endsAt <= new Date().toISOString()) return null;
  const rows = await listGrants(session.userId, dayOf(now));
  return rows[0] ? viewerOf(rows[0], rows, session, now) : null;
}

type GrantRow = {
  personId: string;
  givenName: string;
  familyName: string;
  role: string;
  schoolId: string | null;
  trustId: string | null;
};

/** The grants live on a day of the person behind an account that is not closed, each with their name. */
function listGrants(accountId: string, day: Day) {
  return db.$queryRaw<GrantRow[]>`
    SELECT person."id" AS "personId", person."givenName", person."familyName",
      held."role", held."schoolId", held."trustId"
    FROM "Account" account
    JOIN "Person" person ON person."id" = account."personId"
    JOIN "Grant" held ON held."personId" = person."id"
    WHERE account."id" = ${accountId} AND account."closedAt" IS NULL
      AND held."startsOn" <= ${day} AND (held."endsOn" IS NULL OR held."endsOn" > ${day})`;
}

/** A printed code passes through other hands: it opens a person's own record, whatever they have become since. */
function viewerOf(
  person: GrantRow,
  grants: readonly GrantRow[],
  session: Session,
  now: Instant,
): Viewer {
  const method = session.method === 'slip' ? 'slip' : 'password';
  return {
    personId: person.personId,
    accountId: session.userId,
    name: `${person.givenName} ${person.familyName}`,
    givenName: person.givenName,
    signInSessionId: hashOf(session.id),
    method,
    grants: grants.flatMap(({ role, schoolId, trustId }) =>
      isRole(role) && (method === 'password' || role === 'staff')
        ? { role, schoolId, trustId }
        : [],
    ),
    by: { personId: person.personId, door: 'browser', now },
  };
}
