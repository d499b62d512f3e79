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

/** Writes one line of the ledger. What is there stands: the first day and route are kept. */
export async function recordCompletionIn(tx: Tx, credit: Credit): Promise<void> {
  await recordCompletionsIn(tx, [credit]);
}

/** The same for many at once. */
export async function recordCompletionsIn(tx: Tx, credits: readonly Credit[]): Promise<void> {
  const people = [...new Set(credits.map(({ personId }) => personId))];
  const known = await tx.completion.findMany({
    where: { personId: { in: people } },
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
}

/** Credit of an earlier edition of a module counts for its successor. Writes what is missing for these people. */
export async function honourSuccessionIn(
  tx: Tx,
  personIds: readonly string[],
  now: Instant,
): Promise<void> {
  const earlier = await tx.completion.findMany({
    where: { personId: { in: [...personIds] }, module: { succeededBy: { some: {} } } },
    select: {
      personId: true,
      completedOn: true,
      module: { select: { succeededBy: { select: { successorId: true } } } },
    },
  });
  await recordCompletionsIn(
    tx,
    earlier.flatMap(({ personId, completedOn, module }) =>
      module.succeededBy.map(({ successorId }) => ({
        ...{ personId, moduleId: successorId, completedOn, now },
        route: 'earlier-edition',
      })),
    ),
  );
}

/** Takes back credit that a corrected register no longer bears out. Credit of an earlier edition stays. */
export async function withdrawCompletionsIn(
  tx: Tx,
  { moduleId, personIds }: { moduleId: string; personIds: readonly string[] },
): Promise<void> {
  await tx.completion.deleteMany({
    where: { moduleId, personId: { in: [...personIds] }, route: { not: 'earlier-edition' } },
  });
}
