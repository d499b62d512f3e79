import { db, readOnce, type Tx } from './db.server';
import type { Instant } from './time';

/** What a database is for from its creation: `demo` may hold quick sign-in and invented people, `live` never. */
export type PortalKind = 'demo' | 'live';

export type PortalFacts = {
  kind: PortalKind;
  councilName: string;
  laCode: string;
  contact: string;
};

const columns = { kind: true, councilName: true, laCode: true, contact: true } as const;

/** Marks a freshly migrated database. Refused by the database if it is marked already. */
export async function createPortalIn(tx: Tx, facts: PortalFacts, now: Instant): Promise<void> {
  await tx.portal.create({ data: { id: 'portal', ...facts, createdAt: now } });
}

/** Whose portal this is; null in a database that has not been marked yet. */
export const findPortal = readOnce<PortalFacts>(async () => {
  const row = await db.portal.findUnique({ where: { id: 'portal' }, select: columns });
  return row && { ...row, kind: row.kind === 'demo' ? 'demo' : 'live' };
});

/** Is this the demonstration? Whatever only a demonstration may do asks here. */
export async function isDemonstration(): Promise<boolean> {
  return (await findPortal())?.kind === 'demo';
}
