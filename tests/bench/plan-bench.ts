import { solvePlan } from '~/features/rollout/plan/plan-solver.server';
import type { PlanMode } from '~/features/rollout/plan/plan-problem';
import { INSTANCES, planInstance } from '../support/plan-instances';
import { watchProcess } from '../support/watch-process';
import { targetLines, targetsTold, type PlanFigures } from './plan-target';
import { machine } from './report';

const SECONDS = 60;

const RUNS: readonly [keyof typeof INSTANCES, PlanMode][] = [
  ['small-40x4', 'need-led'],
  ['unitary-70x6', 'need-led'],
  ['unitary-70x6-b', 'need-led'],
  ['unitary-70x6', 'random'],
  ['unitary-70x6', 'hybrid'],
  ['borough-160x8', 'need-led'],
  ['county-650x12', 'need-led'],
  ['county-650x12', 'random'],
];

/** Plans every named instance in turn and tells how soon how good, and which targets are met. */
export async function benchPlans(asJson: boolean): Promise<void> {
  const at = machine();
  if (!asJson)
    console.log(
      `${at.processor}, ${at.cores} cores, Node ${at.node}, load average ${at.loadAverage.toFixed(1)}\n${HEADS}`,
    );
  const plans: PlanFigures[] = [];
  for (const [instance, mode] of RUNS) {
    const figures = await figuresOf(instance, mode);
    plans.push(figures);
    if (!asJson) console.log(rowOf(figures));
  }
  if (!asJson) {
    console.log(targetLines(plans).join('\n'));
    return;
  }
  const targets = targetsTold(plans);
  console.log(JSON.stringify({ machine: at, seconds: SECONDS, plans, targets }, null, 2));
}

async function figuresOf(instance: keyof typeof INSTANCES, mode: PlanMode): Promise<PlanFigures> {
  const problem = { ...planInstance(INSTANCES[instance]), mode, seed: 7, earlyPlaces: 10 };
  const reached = new Map<number, number>();
  const reach = (gap: number | null, seconds: number) => {
    for (const goal of [0.05, 0.01]) {
      if (gap !== null && gap <= goal && !reached.has(goal)) reached.set(goal, seconds);
    }
  };
  const watch = watchProcess();
  const solution = await solvePlan(problem, {
    seconds: SECONDS,
    onProgress: ({ gap, seconds }) => reach(gap, seconds),
  });
  const { status, objective, bound, gap, seconds } = solution;
  reach(gap, seconds);
  const [within5, within1] = [reached.get(0.05) ?? null, reached.get(0.01) ?? null];
  const figures = { instance, mode, status, objective, bound, gap, seconds, within5, within1 };
  return { ...figures, ...watch() };
}

const line = (cells: readonly string[]) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(11))).join('');
const HEADS = line([
  '',
  'status',
  'gap',
  '5% after',
  '1% after',
  'ended',
  'CPU',
  'memory',
  'delay',
]);

function rowOf(of: PlanFigures): string {
  const time = (seconds: number | null) => (seconds === null ? '–' : `${seconds.toFixed(1)} s`);
  return line([
    `${of.instance} ${of.mode}`,
    of.status,
    of.gap === null ? '–' : `${(of.gap * 100).toFixed(2)}%`,
    ...[of.within5, of.within1, of.seconds, of.cpuSeconds].map(time),
    `${of.megabytes.toFixed(0)} MB`,
    `${of.longestDelay.toFixed(0)} ms`,
  ]);
}
