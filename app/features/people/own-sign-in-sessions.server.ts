import { act, db } from '~/platform/db.server';
import { spokenInstant } from '~/platform/time';
import { recordAct } from './audit.server';
import type { Viewer } from './viewer';

export type OwnSignInSession = {
  id: string;
  device: string;
  /** When it began, in words. */
  since: string;
  bySlip: boolean;
  isThis: boolean;
};

/** Where someone is signed in now, this browser first. */
export async function listOwnSignInSessions(viewer: Viewer): Promise<OwnSignInSession[]> {
  const now = new Date().toISOString();
  const rows = await db.signInSession.findMany({
    where: { accountId: viewer.accountId, expiresAt: { gt: now }, endsAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, device: true, createdAt: true, method: true },
  });
  return rows
    .map(({ id, device, createdAt, method }) => ({
      id,
      device,
      since: spokenInstant(createdAt),
      bySlip: method === 'slip',
      isThis: id === viewer.signInSessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one of a person's own other sign-in sessions, or all of them. Returns how many ended. */
export function endOwnSignInSessions(viewer: Viewer, which: { id: string } | 'others') {
  const id = which === 'others' ? {} : { equals: which.id };
  return act(async (tx) => {
    const { count } = await tx.signInSession.deleteMany({
      where: { accountId: viewer.accountId, id: { ...id, not: viewer.signInSessionId } },
    });
    const subject = { kind: 'account', id: viewer.accountId };
    if (count > 0) await recordAct(tx, viewer.by, { act: 'endSignIn', subject, detail: { count } });
    return count;
  });
}

/** The address someone signs in with; null for whoever has a slip. */
export async function ownAddress(viewer: Viewer): Promise<string | null> {
  const account = await db.account.findUnique({
    where: { id: viewer.accountId },
    select: { email: true },
  });
  return account?.email ?? null;
}
