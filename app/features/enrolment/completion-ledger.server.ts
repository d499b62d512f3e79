import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import type { Day, Instant } from '~/platform/time';

type Credit = {
  personId: string;
  moduleId: string;
  route: string;
  completedOn: Day;
  now: Instant;
};

/** The route of credit that an earlier edition of a module gives. */
const EARLIER_EDITION = 'earlier-edition';

/** Writes one line of the ledger. What is there stands: the first day and route are kept. */
export async function recordCompletionIn(tx: Tx, credit: Credit): Promise<void> {
  await recordCompletionsIn(tx, [credit]);
}

/** The same for many at once. A later edition that is owed already has its credit with it. */
export async function recordCompletionsIn(tx: Tx, credits: readonly Credit[]): Promise<void> {
  const fresh = await insertMissing(tx, credits);
  const people = new Set(fresh.map(({ personId }) => personId));
  const now = fresh[0]?.now;
  if (now !== undefined) await honourSuccessionIn(tx, [...people], now);
}

async function insertMissing(tx: Tx, credits: readonly Credit[]): Promise<Credit[]> {
  if (credits.length === 0) return [];
  const people = [...new Set(credits.map(({ personId }) => personId))];
  const moduleIds = [...new Set(credits.map(({ moduleId }) => moduleId))];
  const known = await tx.completion.findMany({
    where: { personId: { in: people }, moduleId: { in: moduleIds } },
    select: { personId: true, moduleId: true },
  });
  const has = new Set(known.map(({ personId, moduleId }) => `${personId} ${moduleId}`));
  const fresh = credits.filter(({ personId, moduleId }) => {
    const key = `${personId} ${moduleId}`;
    return !has.has(key) && has.add(key);
  });
  if (fresh.length > 0)
    await tx.completion.createMany({
      data: fresh.map(({ now, ...credit }) => ({ id: randomUUID(), ...credit, recordedAt: now })),
    });
  return fresh;
}

/**
 * Credit of an earlier edition counts for every edition that supersedes it, with the day it was earned. Writes what is
 * missing for these people, through any number of editions.
 */
export async function honourSuccessionIn(
  tx: Tx,
  personIds: readonly string[],
  now: Instant,
): Promise<void> {
  const successions = await tx.moduleSuccession.findMany();
  if (successions.length === 0 || personIds.length === 0) return;
  const earlier = await tx.completion.findMany({
    where: {
      personId: { in: [...personIds] },
      moduleId: { in: successions.map(({ predecessorId }) => predecessorId) },
    },
    select: { personId: true, moduleId: true, completedOn: true },
    orderBy: { completedOn: 'asc' },
  });
  const given = await insertMissing(
    tx,
    earlier.flatMap(({ personId, moduleId, completedOn }) =>
      successions
        .filter(({ predecessorId }) => predecessorId === moduleId)
        .map(({ successorId }) => ({
          ...{ personId, moduleId: successorId, completedOn, now },
          route: EARLIER_EDITION,
        })),
    ),
  );
  if (given.length > 0) await honourSuccessionIn(tx, personIds, now);
}

/** Takes back credit that a corrected register no longer bears out. Credit of an earlier edition stays. */
export async function withdrawCompletionsIn(
  tx: Tx,
  { moduleId, personIds }: { moduleId: string; personIds: readonly string[] },
): Promise<void> {
  await tx.completion.deleteMany({
    where: { moduleId, personId: { in: [...personIds] }, route: { not: EARLIER_EDITION } },
  });
}
