import { largestOf, needLedGrid } from './plan-aim';
import { drawnGrid, drawnObjective } from './plan-drawn';
import { gridOf } from './plan-grid';
import { breachesOf } from './plan-check';
import { sharedClock, type NumberedPlaces, type PlanNews } from './plan-message';
import { objectiveOf } from './plan-objective';
import type { PlanPlaces, PlanProblem, PlanProgress, PlanSolution } from './plan-problem';

/** Why a search gave no answer that can be believed. */
export class PlanSolverFault extends Error {
  override name = 'PlanSolverFault';
  constructor(
    readonly reason: 'ended' | 'failed' | 'memory' | 'wrong',
    message: string,
  ) {
    super(message);
  }
}

/** How far two sums of the same numbers may lie apart, as a share of them or of the largest number in them. */
const EQUAL = 1e-6;

/** gap = (bound − objective) / max(1, |bound|), never below 0; null while either is not known. */
function gapOf(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null;
  return Math.max(0, (bound - objective) / Math.max(1, Math.abs(bound)));
}

/** Keeps what a search has said so far, and believes none of it unchecked. */
export class PlanWatch {
  private places: PlanPlaces | null = null;
  private objective: number | null = null;
  private bound: number | null = null;
  private readonly largest: number;

  constructor(
    private readonly problem: PlanProblem,
    private readonly startedAt: number,
    private readonly onProgress: (progress: PlanProgress) => void = () => {},
  ) {
    const gridFor = problem.mode === 'need-led' ? needLedGrid : drawnGrid;
    this.largest = largestOf(gridFor(problem, gridOf(problem)));
  }

  /**
   * @returns the answer, once the search has ended
   * @throws PlanSolverFault `wrong` where what it says is not true, `failed` where it says that it failed before it had
   * a plan
   */
  hear(news: PlanNews): PlanSolution | null {
    if (news.kind === 'failed') return this.cutOff(new PlanSolverFault('failed', news.message));
    this.take(news.places, news.objective, news.bound);
    if (news.kind === 'news') {
      this.onProgress(this.progress());
      return null;
    }
    return this.ended(news.status, news.places !== null);
  }

  /** The answer of a search that was stopped: the best so far. */
  stopped(): PlanSolution {
    return this.places
      ? { ...this.progress(), status: 'feasible', places: this.places }
      : { ...this.progress(), status: 'unknown', places: null };
  }

  /**
   * The answer of a search whose thread is gone: the best so far, which was checked when it came.
   * @throws the fault, where there is none
   */
  cutOff(fault: PlanSolverFault): PlanSolution {
    if (!this.places) throw fault;
    return { ...this.progress(), status: 'feasible', places: this.places, isCutOff: true };
  }

  private ended(status: PlanSolution['status'], hasPlaces: boolean): PlanSolution {
    if (status === 'optimal') {
      const isProven =
        this.objective !== null && this.bound !== null && this.isNear(this.objective, this.bound);
      if (!this.places || !hasPlaces || !isProven)
        throw new PlanSolverFault('wrong', 'A plan was called optimal without a proof.');
      return { ...this.progress(), status, places: this.places };
    }
    if (status === 'infeasible') {
      if (this.places)
        throw new PlanSolverFault('wrong', 'A problem was called impossible that has a plan.');
      return { ...this.progress(), bound: null, status, places: null };
    }
    return this.stopped();
  }

  private take(numbered: NumberedPlaces | null, objective: number | null, bound: number | null) {
    if (numbered) {
      const places = this.placesOf(numbered);
      if (breachesOf(this.problem, places).length > 0)
        throw new PlanSolverFault('wrong', 'A plan came that breaks a limit.');
      this.places = places;
      this.objective = this.worth(places);
      if (objective !== null && !this.isNear(objective, this.objective))
        throw new PlanSolverFault('wrong', 'A plan came with an objective that is not its own.');
    }
    if (bound !== null) this.bound = bound;
    if (this.exceedsBound())
      throw new PlanSolverFault('wrong', 'A plan came that is worth more than the bound.');
  }

  private exceedsBound(): boolean {
    const { objective, bound } = this;
    if (objective === null || bound === null) return false;
    return objective > bound && !this.isNear(objective, bound);
  }

  /** An amount of 1 where nothing gains or costs anything at all. */
  private isNear(one: number, other: number): boolean {
    const scale = Math.max(this.largest || 1, Math.abs(one), Math.abs(other));
    return Math.abs(one - other) <= EQUAL * scale;
  }

  private placesOf(numbered: NumberedPlaces): PlanPlaces {
    return new Map(numbered.map(([urn, at]) => [urn, this.problem.cohorts[at]?.id ?? '']));
  }

  private worth(places: PlanPlaces): number {
    return this.problem.mode === 'need-led'
      ? objectiveOf(this.problem, places).objective
      : drawnObjective(this.problem, places);
  }

  private progress(): PlanProgress {
    const { objective, bound } = this;
    const seconds = (sharedClock() - this.startedAt) / 1000;
    return { seconds, objective, bound, gap: gapOf(objective, bound) };
  }
}
