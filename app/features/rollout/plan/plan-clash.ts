import { keeping, leavingOut, minimalClash } from './plan-clash-minimal';
import { countedIn, isCohortLimit, isMinimum, limitsOf } from './plan-limit';
import type { CohortLimit, LimitValue, PlanLimit } from './plan-limit';
import type { LimitPath, PlanProblem, PlanSchool } from './plan-problem';

/** One limit of a clash, and by how much it alone would have to give way. */
export type ClashingLimit = {
  path: LimitPath;
  limit: LimitValue;
  /** A number, or the first cohort it may start with (id); null where the limit has to be left out. */
  relaxTo: LimitValue | null;
  /**
   * Does that alone make the whole problem possible? If not, it ends this clash only, and however far the limit gives
   * way another clash remains. Null where that was not found out in time.
   */
  repairsAll: boolean | null;
};

/** Limits that cannot all be kept, while all but any one of them can. */
export type PlanClash = ClashingLimit[];

/** What a search for clashes asks of a solver. Every answer may be null: not found out in time. */
export type ClashSolver = {
  hasPlan: (problem: PlanProblem) => Promise<boolean | null>;
  /** The most that Σ worth of a school in a cohort (by its place) comes to in any plan. */
  most: (problem: PlanProblem, worth: PlanWorth) => Promise<number | null>;
};

export type PlanWorth = (school: PlanSchool, place: number) => number;

/** Several causes are told apart, but nobody mends a dozen at a time. */
const MOST_CLASHES = 6;

/**
 * Why a problem is impossible: minimal sets of limits that clash, one after the other as they are found. First such as
 * have no limit in common; then, wherever a limit that was told cannot by itself make the problem possible, a clash that
 * remains without it, which may share limits with those told. A set is told only where it is shown to clash and to be
 * minimal.
 */
export async function* clashesOf(
  problem: PlanProblem,
  solver: ClashSolver,
): AsyncGenerator<PlanClash, void> {
  const limits = limitsOf(problem);
  const told: PlanClash[] = [];
  const isImpossible = async (paths: readonly LimitPath[]) =>
    (await solver.hasPlan(keeping(problem, leavingOut(limits, paths)))) === false;
  if (!(await isImpossible([]))) return;
  for (let from = limits as readonly PlanLimit[] | null; from;) {
    const clash = await minimalClash(problem, solver, from);
    if (!clash) return;
    const paths = [...told.flat(), ...clash].map(({ path }) => path);
    const remains = await isImpossible(paths);
    const relaxed: PlanClash = [];
    for (const limit of limits.filter((one) => clash.includes(one)))
      relaxed.push(
        await relaxedLimit(problem, solver, limit, {
          clash,
          isVain: remains || remainingWithout(told, limit.path).length > 0,
        }),
      );
    told.push(relaxed);
    yield relaxed;
    if (told.length === MOST_CLASHES) return;
    from = remains ? leavingOut(limits, paths) : restOf(limits, told);
  }
}

/** The clashes, by their number from 0, that remain where a limit is left out. */
export function remainingWithout(
  clashes: readonly (readonly { path: LimitPath }[])[],
  path: LimitPath,
): number[] {
  return clashes.flatMap((clash, at) => (clash.some((one) => one.path === path) ? [] : [at]));
}

/** The limits without one that stands in every clash told and does not end them all; null where there is none. */
function restOf(limits: readonly PlanLimit[], told: readonly PlanClash[]) {
  const vain = told
    .flat()
    .find(
      ({ path, repairsAll }) => repairsAll === false && remainingWithout(told, path).length === 0,
    );
  return vain ? leavingOut(limits, [vain.path]) : null;
}

/**
 * A limit with its least relaxation: for the whole problem where it can repair that, or for its clash. `isVain`: the
 * whole is known to be impossible even without it.
 */
async function relaxedLimit(
  problem: PlanProblem,
  solver: ClashSolver,
  limit: PlanLimit,
  { clash, isVain }: { clash: readonly PlanLimit[]; isVain: boolean },
): Promise<ClashingLimit> {
  const without = (of: readonly PlanLimit[]) => keeping(problem, leavingOut(of, [limit.path]));
  const whole = without(limitsOf(problem));
  const repairsAll = isVain ? false : await solver.hasPlan(whole);
  // That the rest of a minimal clash can be kept without this limit is known.
  const relaxTo = await leastRelaxation(repairsAll ? whole : without(clash), solver, limit);
  return { path: limit.path, limit: limit.value, relaxTo, repairsAll };
}

/** Of a problem that lacks a limit and has a plan: the least it could say; null where none, or none known in time. */
async function leastRelaxation(
  problem: PlanProblem,
  solver: ClashSolver,
  limit: PlanLimit,
): Promise<LimitValue | null> {
  if (isCohortLimit(limit)) return leastCount(problem, solver, limit);
  if (limit.kind !== 'notBefore') return null;
  const { urn } = limit.school;
  const latest = await solver.most(problem, (school, place) => (school.urn === urn ? place : 0));
  return latest !== null && latest > 0 ? (problem.cohorts[Math.round(latest)]?.id ?? null) : null;
}

async function leastCount(problem: PlanProblem, solver: ClashSolver, limit: CohortLimit) {
  const sign = isMinimum(limit) ? 1 : -1;
  const most = await solver.most(problem, (school, place) =>
    place === limit.place ? sign * countedIn(limit, school) : 0,
  );
  // Sums of decimals end a little beside the number that is meant: never on the side that would not do.
  return most === null ? null : Math.max(0, Math.ceil(sign * most * 1e6 - 1e-2) / 1e6);
}
