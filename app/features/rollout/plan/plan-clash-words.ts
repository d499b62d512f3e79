import { remainingWithout, type ClashingLimit } from './plan-clash';
import type { LimitPath } from './plan-problem';

type Clashing = Pick<ClashingLimit, 'path' | 'repairsAll'>;

/**
 * What it brings to relax one limit of a clash, `relaxed` being how (`2 instead`): a plan, or the end of this clash, and
 * which of those told then remain.
 */
export function relaxationWords(
  { path, repairsAll }: Clashing,
  relaxed: string,
  clashes: readonly (readonly { path: LimitPath }[])[],
): string {
  if (repairsAll === true) return `Enough by itself: ${relaxed}.`;
  if (repairsAll === null)
    return `Ends this clash: ${relaxed}. Whether that is enough by itself was not found out in time.`;
  const remaining = remainingWithout(clashes, path).map((at) => String(at + 1));
  const last = remaining.pop();
  if (last === undefined)
    return `Ends this clash only: ${relaxed}. Another clash remains, which was not found in time.`;
  return remaining.length === 0
    ? `Ends this clash only: ${relaxed}. Clash ${last} remains.`
    : `Ends this clash only: ${relaxed}. Clashes ${remaining.join(', ')} and ${last} remain.`;
}

/** What stands beside the title of a clash. */
export function clashNote(clash: readonly Clashing[]): string {
  return clash.every(({ repairsAll }) => repairsAll === true)
    ? 'these cannot all be kept; relaxing any one of them is enough'
    : 'these cannot all be kept; one of them has to give way';
}
