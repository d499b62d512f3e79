import { act, type Tx } from './db.server';
import type { RetentionClassId } from './retention';
import type { Instant } from './time';

/** One kind of record whose time runs out: what is due, and how the chapter that owns it deletes it. */
export type Forgetting = {
  retention: RetentionClassId;
  /** In the plural: `sign-in sessions`. */
  what: string;
  countDue: (now: Instant) => Promise<number>;
  forgetIn: (tx: Tx, now: Instant) => Promise<unknown>;
};

/** Deletes what is due of each kind, one act a kind. Where nothing is due the database is not locked. */
export async function forgetDue(kinds: readonly Forgetting[], now: Instant): Promise<void> {
  for (const { countDue, forgetIn } of kinds)
    if ((await countDue(now)) > 0) await act((tx) => forgetIn(tx, now));
}
