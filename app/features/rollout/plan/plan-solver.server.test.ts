import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { INSTANCES, planInstance } from '../../../../tests/support/plan-instances';
import { breachesOf } from './plan-check';
import { findClashes } from './plan-clash.server';
import { solvePlan } from './plan-solver.server';
import type { PlanProblem, PlanProgress } from './plan-problem';

const instance = planInstance(INSTANCES['unitary-70x6']);
const small = planInstance({ schools: 24, cohorts: 3, areas: 3, seed: 812 });

/** Two schools, of which the first place scores 80 and the second half of its school's need. */
const tiny: PlanProblem = {
  ...small,
  cohorts: small.cohorts.slice(0, 2).map((cohort) => ({
    ...cohort,
    ...{ maxSchools: 1, minSchools: 0, maxStaff: null, maxFacilitatorDays: null, phases: {} },
  })),
  schools: small.schools.slice(0, 2).map((school, at) => ({
    ...school,
    ...{ urn: `10000${at}`, need: at === 0 ? 80 : 40, trust: null, area: null },
    ...{ pinned: null, notBefore: null, notIn: [] },
  })),
  ...{ together: [], apart: [] },
};
const BEST = [
  ['100000', 0],
  ['100001', 1],
];

/** A thread that says this and then does that, in place of the one that searches. */
const thread = (news: object[], then = '') =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      for (const news of ${JSON.stringify(news)}) parentPort.postMessage(news);
      ${then}`)}`,
  );
const STAYS = 'setInterval(() => {}, 1e6);';
const NEVER_LISTENS = 'for (;;);';

describe('a plan found in a thread of its own', () => {
  it('is solved to proof, and told of on the way', async () => {
    const heard: PlanProgress[] = [];
    const { status, places, gap, objective } = await solvePlan(small, {
      seconds: 60,
      onProgress: (progress) => heard.push(progress),
    });
    expect(status).toBe('optimal');
    expect(breachesOf(small, places ?? new Map())).toEqual([]);
    expect(gap).toBeCloseTo(0, 6);
    expect(heard.at(-1)?.objective).toBeCloseTo(objective ?? NaN, 6);
    const bounds = heard.flatMap(({ bound }) => bound ?? []);
    expect(bounds).toEqual([...bounds].sort((one, other) => other - one));
  });

  it('leaves the portal free to answer, and is stopped with the best so far', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const stop = new AbortController();
    const plan = await solvePlan(instance, {
      seconds: 60,
      signal: stop.signal,
      onProgress: ({ gap }) => {
        if (gap !== null && gap < 0.01) stop.abort();
      },
    });
    delay.disable();
    expect(plan.status).toBe('feasible');
    expect(breachesOf(instance, plan.places ?? new Map())).toEqual([]);
    expect(plan.gap).toBe(((plan.bound ?? NaN) - (plan.objective ?? NaN)) / (plan.bound ?? NaN));
    // A machine that does other work too is late by itself now and then, but not nine times of ten.
    expect(delay.percentile(90) / 1e6).toBeLessThan(50);
    expect(delay.max / 1e6).toBeLessThan(1000);
  });

  it('is no plan where it was stopped before it began', async () => {
    const signal = AbortSignal.abort();
    const end = await solvePlan(tiny, { seconds: 60, signal, script: thread([], 'throw 1') });
    expect(end).toMatchObject({ status: 'unknown', places: null, objective: null, gap: null });
  });
});

describe('a thread that cannot be believed', () => {
  const news = (places: unknown, objective: number | null, bound: number | null) => ({
    ...{ kind: 'news', places, objective, bound },
  });
  const end = (
    status: string,
    places: unknown,
    objective: number | null,
    bound: number | null,
  ) => ({
    ...{ kind: 'end', status, places, objective, bound },
  });
  const both = (at: number) => BEST.map(([urn]) => [urn, at]);

  it.each([
    ['breaks a limit', [news(both(0), 120, 200)]],
    ['leaves a school out', [news(BEST.slice(1), 20, 200)]],
    ['names a cohort that is none', [news(both(7), 0, 200)]],
    ['tells another objective', [news(BEST, 101, 200)]],
    ['exceeds its own bound', [news(BEST, 100, 90)]],
    ['calls itself best without a proof', [end('optimal', BEST, 100, 101)]],
    ['calls itself best without a plan', [news(BEST, 100, 100), end('optimal', null, null, 100)]],
    [
      'calls impossible what has a plan',
      [news(BEST, 100, 120), end('infeasible', null, null, null)],
    ],
  ])('is not when it %s', async (_, said) => {
    const ended = solvePlan(tiny, { seconds: 60, script: thread(said, STAYS) });
    await expect(ended).rejects.toMatchObject({ name: 'PlanSolverFault', reason: 'wrong' });
  });

  const dies = [
    ['ended', 'process.exit(1)'],
    ['ended', ''],
    ['failed', 'throw new Error("out of memory")'],
    ['failed', 'parentPort.postMessage({ kind: "failed", message: "" })'],
  ] as const;

  it.each(dies)('leaves no plan where it %s before it had one: %s', async (reason, then) => {
    const ended = solvePlan(tiny, { seconds: 60, script: thread([news(null, null, 200)], then) });
    await expect(ended).rejects.toMatchObject({ name: 'PlanSolverFault', reason });
  });

  it.each(dies)('leaves the best so far, checked, where it %s: %s', async (_, then) => {
    const said = [news(BEST, 100, 200), news(null, null, 125)];
    const plan = await solvePlan(tiny, { seconds: 60, script: thread(said, then) });
    expect(plan).toMatchObject({ status: 'feasible', isCutOff: true, gap: 0.2 });
    expect(breachesOf(tiny, plan.places ?? new Map())).toEqual([]);
  });

  it('is stopped though it never listens, and leaves what it found', async () => {
    const stop = new AbortController();
    const plan = await solvePlan(tiny, {
      seconds: 60,
      signal: stop.signal,
      onProgress: () => stop.abort(),
      script: thread([news(BEST, 100, 125)], NEVER_LISTENS),
    });
    expect(plan).toMatchObject({ status: 'feasible', objective: 100, bound: 125, gap: 0.2 });
  });

  /** Takes so many megabytes outside of the heap that Node limits, as HiGHS does, and stays. */
  const takes = (megabytes: number) =>
    `new Uint8Array(new WebAssembly.Memory({ initial: ${megabytes * 16} }).buffer).fill(1); ${STAYS}`;

  it('is stopped when it takes too much memory, and leaves what it found', async () => {
    const script = thread([news(BEST, 100, 125)], takes(512));
    const plan = await solvePlan(tiny, { seconds: 60, script, megabytes: 256 });
    expect(plan).toMatchObject({ status: 'feasible', objective: 100, bound: 125, gap: 0.2 });
    expect(plan.seconds).toBeLessThan(30);
  });

  it('is told as that where it takes too much memory before it has a plan', async () => {
    const ended = solvePlan(tiny, { seconds: 60, script: thread([], takes(512)), megabytes: 256 });
    await expect(ended).rejects.toMatchObject({ name: 'PlanSolverFault', reason: 'memory' });
  });

  it('is stopped too where it looks for what clashes', async () => {
    const clash = [{ paths: [], relaxations: [] }];
    const options = { script: thread(clash, takes(512)), megabytes: 256 };
    const before = performance.now();
    expect(await findClashes(tiny, { seconds: 60, ...options })).toEqual(clash);
    expect(performance.now() - before).toBeLessThan(30_000);
  });

  it('is stopped when its time is over', async () => {
    const plan = await solvePlan(tiny, { seconds: 0, script: thread([], STAYS) });
    expect(plan).toMatchObject({ status: 'unknown', places: null });
  });
});
