import { countedIn, isCohortLimit, isMinimum, limitsOf } from './plan-limit';
import type { CohortLimit, LimitValue, PlanLimit } from './plan-limit';
import { keepingOnly } from './plan-restricted';
import type { LimitPath, PlanProblem, PlanSchool } from './plan-problem';

/** One limit of a clash, and the least by which it alone would have to give way. */
export type ClashingLimit = {
  path: LimitPath;
  limit: LimitValue;
  /** A number, or the first cohort it may start with (id); null where the limit has to be left out. */
  relaxTo: LimitValue | null;
  /** Does that alone make the whole problem possible? If not, the limits of this clash only: there is another. */
  repairsAll: boolean;
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
const MOST_CLASHES = 4;

/**
 * Why a problem is impossible: minimal sets of limits that clash, no limit in two of them, one after the other as they
 * are found. A set is told only where it is shown to clash and to be minimal.
 */
export async function* clashesOf(
  problem: PlanProblem,
  solver: ClashSolver,
): AsyncGenerator<PlanClash, void> {
  let left = limitsOf(problem);
  for (let found = 0; found < MOST_CLASHES; found++) {
    const search = new ClashSearch(problem, solver);
    if (!(await search.isImpossible(left))) return;
    const clash = await search.minimal([], left, false);
    if (search.isUnsure) return;
    const paths = new Set(clash.map(({ path }) => path));
    left = left.filter(({ path }) => !paths.has(path));
    const isOnly = (await solver.hasPlan(keepingOnly(problem, pathsOf(left)))) !== false;
    const relaxed: PlanClash = [];
    for (const limit of limitsOf(problem).filter(({ path }) => paths.has(path)))
      relaxed.push(await relaxedLimit(problem, solver, limit, { clash, isOnly }));
    yield relaxed;
  }
}

/** QuickXplain (Junker 2004): a minimal clash by halving, in few questions. */
class ClashSearch {
  /** Was an answer missing? The limits found clash all the same, but perhaps fewer of them would. */
  isUnsure = false;

  constructor(
    private readonly problem: PlanProblem,
    private readonly solver: ClashSolver,
  ) {}

  async isImpossible(limits: readonly PlanLimit[]): Promise<boolean> {
    const answer = await this.solver.hasPlan(keepingOnly(this.problem, pathsOf(limits)));
    this.isUnsure ||= answer === null;
    return answer === false;
  }

  /** The limits of `from` that a minimal clash needs beside `kept`; the two together clash. */
  async minimal(
    kept: readonly PlanLimit[],
    from: readonly PlanLimit[],
    isNew: boolean,
  ): Promise<readonly PlanLimit[]> {
    if (isNew && (await this.isImpossible(kept))) return [];
    if (from.length < 2) return from;
    const half = Math.ceil(from.length / 2);
    const [first, second] = [from.slice(0, half), from.slice(half)];
    const ofSecond = await this.minimal([...kept, ...first], second, true);
    const ofFirst = await this.minimal([...kept, ...ofSecond], first, ofSecond.length > 0);
    return [...ofFirst, ...ofSecond];
  }
}

const pathsOf = (limits: readonly PlanLimit[]) => new Set(limits.map(({ path }) => path));

/**
 * A limit with its least relaxation: for the whole problem where it can repair that, or for its clash. Where the whole
 * is impossible even without all of the clash, it cannot.
 */
async function relaxedLimit(
  problem: PlanProblem,
  solver: ClashSolver,
  limit: PlanLimit,
  { clash, isOnly }: { clash: readonly PlanLimit[]; isOnly: boolean },
): Promise<ClashingLimit> {
  const without = (limits: readonly PlanLimit[]) =>
    keepingOnly(problem, pathsOf(limits.filter(({ path }) => path !== limit.path)));
  const about = { path: limit.path, limit: limit.value };
  const all = isOnly ? await leastRelaxation(without(limitsOf(problem)), solver, limit) : undefined;
  if (all !== undefined) return { ...about, relaxTo: all, repairsAll: true };
  const own = await leastRelaxation(without(clash), solver, limit);
  // That the rest of a minimal clash can be kept without this limit is known.
  return { ...about, relaxTo: own ?? null, repairsAll: false };
}

/** Of a problem that lacks a limit: the least it could say and leave a plan; undefined where no plan is found at all. */
async function leastRelaxation(
  problem: PlanProblem,
  solver: ClashSolver,
  limit: PlanLimit,
): Promise<LimitValue | null | undefined> {
  if (isCohortLimit(limit)) return leastCount(problem, solver, limit);
  if (limit.kind !== 'notBefore') return (await solver.hasPlan(problem)) ? null : undefined;
  const { urn } = limit.school;
  const latest = await solver.most(problem, (school, place) => (school.urn === urn ? place : 0));
  if (latest === null) return undefined;
  return latest > 0 ? (problem.cohorts[Math.round(latest)]?.id ?? null) : null;
}

async function leastCount(problem: PlanProblem, solver: ClashSolver, limit: CohortLimit) {
  const sign = isMinimum(limit) ? 1 : -1;
  const most = await solver.most(problem, (school, place) =>
    place === limit.place ? sign * countedIn(limit, school) : 0,
  );
  // Sums of decimals end a little beside the number that is meant: never on the side that would not do.
  return most === null ? undefined : Math.max(0, Math.ceil(sign * most * 1e6 - 1e-2) / 1e6);
}
