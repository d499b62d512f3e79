import type { ClashSolver } from './plan-clash';
import type { PlanLimit } from './plan-limit';
import { keepingOnly } from './plan-restricted';
import type { LimitPath, PlanProblem } from './plan-problem';

/**
 * A minimal set of limits that clash, out of limits that are known to clash.
 * @returns null where a question was not answered in time: what was found might not be minimal
 */
export async function minimalClash(
  problem: PlanProblem,
  solver: ClashSolver,
  limits: readonly PlanLimit[],
): Promise<readonly PlanLimit[] | null> {
  const search = new ClashSearch(problem, solver);
  const clash = await search.minimal([], limits, false);
  return search.isUnsure ? null : clash;
}

/** The problem with these limits and no others. */
export const keeping = (problem: PlanProblem, limits: readonly PlanLimit[]): PlanProblem =>
  keepingOnly(problem, new Set(limits.map(({ path }) => path)));

export const leavingOut = (
  limits: readonly PlanLimit[],
  paths: readonly LimitPath[],
): readonly PlanLimit[] => limits.filter(({ path }) => !paths.includes(path));

/** QuickXplain (Junker 2004): a minimal clash by halving, in few questions. */
class ClashSearch {
  /** Was an answer missing? The limits found clash all the same, but perhaps fewer of them would. */
  isUnsure = false;

  constructor(
    private readonly problem: PlanProblem,
    private readonly solver: ClashSolver,
  ) {}

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

  private async isImpossible(limits: readonly PlanLimit[]): Promise<boolean> {
    const answer = await this.solver.hasPlan(keeping(this.problem, limits));
    this.isUnsure ||= answer === null;
    return answer === false;
  }
}
