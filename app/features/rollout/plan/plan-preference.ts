import type { Breach } from './plan-check';
import type { PlanStanding } from './plan-change';
import type { ChangeGain, PlanChange } from './plan-gain';
import type { PlanProblem } from './plan-problem';

/** Where a school would rather have gone, and what stopped it. */
export type Preference = {
  /** The id of the cohort in which the plan would score most more, were only this school (and its unit) moved. */
  cohort: string;
  gain: ChangeGain;
  /**
   * The limits that this move alone would break. Of the best plan there is one at least, unless lots were drawn and
   * strata would be spread less evenly (`gain.evenness` below 0).
   */
  stops: Breach[];
  /** Of the exchanges with a school there that keep every limit, the best for the plan; a loss is negative. */
  exchange: { with: readonly string[]; gain: number } | null;
};

/** Less than this is no gain: sums of decimals differ in their last digits. */
export const LEAST_GAIN = 1e-6;

/**
 * Where a school would rather have gone, found by trying: it alone (with the schools it goes together with) is moved
 * to every other cohort, and then exchanged with every school of the best of them. A cohort that is closed to it counts
 * only where no other would gain. Null where no move would gain, and of a school placed by need before a draw, which no
 * gain can move.
 */
export function preferenceOf(
  { cohorts }: PlanProblem,
  standing: PlanStanding,
  urn: string,
): Preference | null {
  if (standing.isEarly(urn)) return null;
  const unit = standing.unitOf(urn);
  const from = standing.places.get(urn) ?? '';
  const moves = cohorts
    .filter(({ id }) => id !== from)
    .map(({ id }) => {
      const change = moved(unit, id);
      return { cohort: id, gain: standing.gainOf(change), stops: standing.breachesOf(change) };
    })
    .filter(({ gain }) => gain.total > LEAST_GAIN)
    .sort((one, other) => other.gain.total - one.gain.total);
  const best = moves.find((move) => !isClosed(move)) ?? moves[0];
  if (!best) return null;
  return { ...best, exchange: bestExchange(standing, unit, from, best.cohort) };
}

/** Is the cohort closed to the school (or one that it goes with) by what is said of the school alone? */
export const isClosed = ({ stops }: Pick<Preference, 'stops'>): boolean =>
  stops.some(({ path }) => path.startsWith('schools['));

const moved = (unit: readonly string[], to: string): PlanChange =>
  new Map(unit.map((urn) => [urn, to]));

function bestExchange(
  standing: PlanStanding,
  unit: readonly string[],
  from: string,
  to: string,
): Preference['exchange'] {
  const exchanges = standing.membersOf(to).flatMap(({ urn }) => {
    const other = standing.unitOf(urn);
    const change = new Map([...moved(unit, to), ...moved(other, from)]);
    if (standing.isEarly(urn) || standing.breachesOf(change).length > 0) return [];
    const { total, evenness } = standing.gainOf(change);
    return evenness < -LEAST_GAIN ? [] : [{ urn, with: other, gain: total }];
  });
  const [best] = exchanges.sort(
    (one, other) => other.gain - one.gain || (one.urn < other.urn ? -1 : 1),
  );
  return best ? { with: best.with, gain: best.gain } : null;
}
