import type { Highs, ModelData } from 'highs';

/** What a search of a model ended with, in the model's own sense: less is better. */
export type MilpOutcome = {
  status: 'optimal' | 'infeasible' | 'stopped';
  columns: Float64Array | null;
  /** No solution costs less. */
  bound: number;
  /** Deterministic measures of the work: a slow machine does the same. */
  nodes: number;
  iterations: number;
};

export type MilpOptions = {
  seconds: number;
  start: Float64Array | null;
  onSolution: (columns: Float64Array) => void;
  onBound: (bound: number) => void;
  /** Asked often: is that enough? */
  isOver: () => boolean;
};

/** Whoever solves a model; tests put a liar here. */
export type SolveMilp = (data: ModelData, options: MilpOptions) => Promise<MilpOutcome>;

/**
 * HiGHS, compiled to WebAssembly. Blocks its thread while it searches, so it belongs in one that can be stopped. Every
 * search begins with a fresh instance: one that has aborted is of no further use. One thread and one seed, so the same
 * model ends with the same solution.
 * @throws Error where HiGHS itself fails
 */
export const solveByHighs: SolveMilp = async (data, options) =>
  solveIn(await freshHighs(), data, options);

/** HiGHS for many small models: one instance serves until it fails, since to begin one takes longer than to solve them. */
export function highsForMany(): SolveMilp {
  let kept: Highs | null = null;
  return async (data, options) => {
    const highs = kept ?? (await freshHighs());
    kept = null;
    const outcome = solveIn(highs, data, options);
    kept = highs;
    return outcome;
  };
}

async function freshHighs(): Promise<Highs> {
  const { default: load } = await import('highs');
  return load();
}

/**
 * With a start, HiGHS 1.15 may call it optimal though a solution costs less, where that is by less than half a unit. So
 * the largest cost of every model is made about a million of them, by a power of two, which changes no digit.
 */
const MILLION = 20;

function costFactor({ colCost }: ModelData): number {
  let largest = 0;
  for (const cost of colCost) largest = Math.max(largest, Math.abs(cost));
  return largest === 0 ? 1 : 2 ** (MILLION - Math.floor(Math.log2(largest)));
}

function timesAsDear(data: ModelData, factor: number): ModelData {
  const colCost = Array.from(data.colCost, (cost) => cost * factor);
  return { ...data, colCost, offset: (data.offset ?? 0) * factor };
}

function solveIn(highs: Highs, data: ModelData, options: MilpOptions): MilpOutcome {
  const isWhole = data.integrality !== undefined;
  const factor = isWhole ? costFactor(data) : 1;
  return highs.withModel(timesAsDear(data, factor), (model) => {
    model.options.set({
      // A model of parts is large and solved once: what matters is what it is worth, not at which corner.
      ...(isWhole ? {} : { solver: 'ipm', run_crossover: 'off' }),
      ...{ output_flag: false, random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 1e-6 * factor },
      time_limit: Math.max(0.01, options.seconds),
    });
    if (options.start) model.setSolution({ colValue: options.start });
    const { callbackType } = highs.constants;
    model.run({
      [callbackType.mipImprovingSolution]: ({ data: { mip_solution: columns } }) => {
        if (columns) options.onSolution(columns);
        return undefined;
      },
      [callbackType.mipInterrupt]: (event) => {
        const bound = event.data.mip_dual_bound;
        if (bound !== undefined && Number.isFinite(bound)) options.onBound(bound / factor);
        if (options.isOver()) event.interrupt();
        return undefined;
      },
    });
    const outcome = outcomeOf(highs, model, isWhole);
    return { ...outcome, bound: outcome.bound / factor };
  });
}

type Model = ReturnType<Highs['createModel']>;

function outcomeOf(highs: Highs, model: Model, isWhole: boolean): MilpOutcome {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  const hasSolution = model.info.get('primal_solution_status') === solutionStatus.feasible;
  const bound = isWhole ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue();
  return {
    status: statusOf(),
    columns: hasSolution ? model.getSolution().colValue : null,
    bound: Number.isFinite(bound) ? bound : -Infinity,
    nodes: Number(model.info.get('mip_node_count')),
    iterations: Number(model.info.get('simplex_iteration_count')),
  };

  function statusOf() {
    if (status === modelStatus.infeasible) return 'infeasible';
    return status === modelStatus.optimal && hasSolution ? 'optimal' : 'stopped';
  }
}
