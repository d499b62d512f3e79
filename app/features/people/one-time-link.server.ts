import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { db, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { addMinutes, type Instant } from '~/platform/time';

export type LinkPurpose = 'invitation' | 'forgotten-password';

const LASTS_MINUTES: Record<LinkPurpose, number> = {
  invitation: 3 * 24 * 60,
  'forgotten-password': 60,
};

type Link = { id: string; accountId: string; link: string; endsAt: Instant };

/** A link that sets a password once. Only a hash of it is stored. */
export async function makeLinkIn(
  tx: Tx,
  now: Instant,
  { accountId, purpose }: { accountId: string; purpose: LinkPurpose },
): Promise<Link> {
  const { row, made } = newLink(now, accountId, purpose);
  await tx.oneTimeLink.create({ data: row });
  return made;
}

/** The same for many accounts at once, in their order. */
export async function makeLinksIn(
  tx: Tx,
  now: Instant,
  { accountIds, purpose }: { accountIds: readonly string[]; purpose: LinkPurpose },
): Promise<Link[]> {
  const links = accountIds.map((accountId) => newLink(now, accountId, purpose));
  await tx.oneTimeLink.createMany({ data: links.map(({ row }) => row) });
  return links.map(({ made }) => made);
}

function newLink(now: Instant, accountId: string, purpose: LinkPurpose) {
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const endsAt = addMinutes(now, LASTS_MINUTES[purpose]);
  const tokenHash = tokenHashOf(token);
  return {
    row: { id, accountId, purpose, tokenHash, createdAt: now, expiresAt: endsAt },
    made: { id, accountId, link: `${settings().origin}/password/${token}`, endsAt },
  };
}

const columns = {
  id: true,
  accountId: true,
  purpose: true,
  expiresAt: true,
  usedAt: true,
  account: {
    select: {
      email: true,
      person: { select: { id: true, givenName: true, familyName: true } },
    },
  },
} as const;

/** What a link opens, and whether it still does. Looking never spends it: mail scanners follow links. */
export async function findLink(token: string, now: Instant, reader: Tx | typeof db = db) {
  const link = await reader.oneTimeLink.findUnique({
    where: { tokenHash: tokenHashOf(token) },
    select: columns,
  });
  return link && { ...link, standing: standingOf(link, now) };
}

function standingOf(
  link: { usedAt: string | null; expiresAt: string },
  now: Instant,
): 'used' | 'ended' | 'usable' {
  if (link.usedAt !== null) return 'used';
  return link.expiresAt <= now ? 'ended' : 'usable';
}

/** Spends every link of an account: once a password is set, none of them opens anything. */
export async function spendLinksIn(tx: Tx, accountId: string, now: Instant): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
}

function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
