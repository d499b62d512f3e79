import { breachesOf, type Breach } from '../plan/plan-check';
import { objectiveOf, type PlanSplit } from '../plan/plan-objective';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';

/** What one plan keeps and breaks otherwise than another, for the same problem. */
type LimitDifference = {
  /** Limits that the new plan breaks and the old one kept, or breaks further. */
  broken: Breach[];
  /** Limits that the old plan broke and the new one keeps. */
  mended: Breach[];
};

/** What one plan scores otherwise than another by need, for the same problem. */
export type ScoreDifference = {
  /** In percent of the old: the whole score, and its part of need met earlier. Null where the old has none. */
  objective: number | null;
  need: number | null;
  trusts: SplitDifference;
  areas: SplitDifference;
};

/** Groups (trusts or areas) split less or more than before. */
export type SplitDifference = { nearer: string[]; apart: string[] };

/** What changes of the limits when a plan becomes another. */
export function limitDifference(
  problem: PlanProblem,
  before: PlanPlaces,
  after: PlanPlaces,
): LimitDifference {
  const [oldBreaches, breaches] = [breachesOf(problem, before), breachesOf(problem, after)];
  const earlier = new Map(oldBreaches.map((breach) => [breach.path, breach]));
  const paths = new Set(breaches.map(({ path }) => path));
  return {
    broken: breaches.filter((breach) => isWorse(breach, earlier.get(breach.path))),
    mended: oldBreaches.filter(({ path }) => !paths.has(path)),
  };
}

/** What changes of the score when a plan becomes another: in percent, and who is kept together. */
export function scoreDifference(
  problem: PlanProblem,
  before: PlanPlaces,
  after: PlanPlaces,
): ScoreDifference {
  const [old, now] = [objectiveOf(problem, before), objectiveOf(problem, after)];
  return {
    objective: percent(old.objective, now.objective),
    need: percent(old.need, now.need),
    trusts: splitDifference(old.trustSplits, now.trustSplits),
    areas: splitDifference(old.areaSplits, now.areaSplits),
  };
}

/** Is the limit broken now and was kept before, or further from what it allows than before? */
function isWorse({ actual, limit }: Breach, before: Breach | undefined): boolean {
  if (!before) return true;
  if (typeof limit !== 'number') return false;
  return Math.abs(Number(actual) - limit) > Math.abs(Number(before.actual) - limit);
}

function percent(before: number, after: number): number | null {
  return before === 0 ? null : ((after - before) / Math.abs(before)) * 100;
}

function splitDifference(
  before: readonly PlanSplit[],
  after: readonly PlanSplit[],
): SplitDifference {
  const cohorts = (splits: readonly PlanSplit[]) =>
    new Map(splits.map((split) => [split.of, split.cohorts.length]));
  const [old, now] = [cohorts(before), cohorts(after)];
  const groups = [...new Set([...old.keys(), ...now.keys()])].sort();
  const change = (group: string) => (now.get(group) ?? 1) - (old.get(group) ?? 1);
  return {
    nearer: groups.filter((group) => change(group) < 0),
    apart: groups.filter((group) => change(group) > 0),
  };
}
