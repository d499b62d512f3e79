import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INSTANCES, planInstance } from '../../tests/support/plan-instances';
import type { PlanAnswer } from '~/features/rollout/plan/plan-answer';
import { readPlanFile } from '~/features/rollout/plan/plan-file';
import { breachesOf } from '~/features/rollout/plan/plan-check';
import type { PlanProgress } from '~/features/rollout/plan/plan-problem';
import { objectiveOf } from '~/features/rollout/plan/plan-objective';
import type * as solver from '~/features/rollout/plan/plan-solver.server';
import * as env from '~/platform/env';
import { run } from './main';

type Watching = { onProgress: (progress: PlanProgress) => void; script?: URL };
const watching = vi.hoisted((): Watching => ({ onProgress: () => {} }));
vi.mock('~/features/rollout/plan/plan-solver.server', async (original) => {
  const real = await original<typeof solver>();
  const solvePlan: typeof real.solvePlan = (problem, options) =>
    real.solvePlan(problem, {
      ...options,
      ...(watching.script && { script: watching.script }),
      onProgress: (progress) => {
        options.onProgress?.(progress);
        watching.onProgress(progress);
      },
    });
  return { ...real, solvePlan };
});

const folder = mkdtempSync(join(tmpdir(), 'portal-plan-'));
const out: string[] = [];
const errors: string[] = [];

beforeEach(() => {
  vi.spyOn(env, 'settings').mockImplementation(() => {
    throw new Error('A plan from a file needs no settings and no database.');
  });
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const lines of [out, errors]) lines.splice(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const cohorts = [
  { id: '1', startsOn: '2027-01-11', maxSchools: 1 },
  { id: '2', startsOn: '2027-04-19', maxSchools: 2 },
];
const school = (urn: number, name: string, need: number | null) => {
  return { urn, name, staff: 20, need, phase: 'primary' };
};
const small = {
  cohorts,
  schools: [school(100003, 'Cedar', null), school(100001, 'Ash', 40), school(100002, 'Beech', 80)],
};

async function plan(content: unknown, ...args: string[]): Promise<number> {
  const file = join(folder, 'problem.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(['rollout', 'plan', '--input', file, ...args]);
}

const answer = () => JSON.parse(out.join('\n')) as PlanAnswer;

describe('portal rollout plan', () => {
  it('prints the answer alone as JSON, schools by URN, without a database', async () => {
    expect(await plan(small, '--json')).toBe(0);
    expect(out).toHaveLength(1);
    const { seconds, ...rest } = answer();
    expect(seconds).toBeGreaterThan(0);
    expect(rest).toEqual({
      ...{ status: 'optimal', mode: 'need-led', seed: null },
      ...{
        objective: 130,
        bound: expect.closeTo(130, 6) as number,
        gap: expect.closeTo(0, 9) as number,
      },
      plan: [
        {
          ...{ urn: '100001', cohort: '2' },
          why: [
            'Scores 20: need 40 × 1/2 for cohort 2.',
            'Would gain 20 in cohort 1, which has its 1 school. Changing places with Beech there, the best exchange, would lose 20.',
          ],
        },
        {
          ...{ urn: '100002', cohort: '1' },
          why: [
            'Scores 80: need 80 × 2/2 for cohort 1.',
            'No other cohort would score more for it.',
          ],
        },
        {
          ...{ urn: '100003', cohort: '2' },
          why: [
            'Scores 30: need not known, so it counts with 60, the median of the known needs; 60 × 1/2 for cohort 2.',
            'Would gain 30 in cohort 1, which has its 1 school. Changing places with Beech there, the best exchange, would lose 10.',
          ],
        },
      ],
      binding: [
        { path: 'cohorts[0].maxSchools', slack: 0 },
        { path: 'cohorts[1].maxSchools', slack: 0 },
      ],
    });
    expect(errors).toEqual([
      'The need of 1 of 3 schools is not known: they count with 60, the median of the known needs.',
    ]);
  });

  it('gives the same plan for the same schools in another order', async () => {
    await plan(small, '--json');
    const first = answer().plan;
    out.splice(0);
    await plan({ ...small, schools: [...small.schools].reverse() }, '--json');
    expect(answer().plan).toEqual(first);
  });

  it('shows the plan by cohort, schools from A to Z', async () => {
    expect(await plan(small)).toBe(0);
    const text = out.join('\n').split('\n');
    expect(text[0]).toMatch(
      /^The best plan there is, proven after [\d.]+ seconds\. It scores 130\.$/,
    );
    expect(text.filter((line) => /^\S|^ {2}\S/.test(line)).slice(1)).toEqual([
      'Cohort 1, from 11 January 2027: 1 school, 20 staff',
      '  100002 Beech',
      '  Binds: Cohort 1 holds at most 1 school.',
      'Cohort 2, from 19 April 2027: 2 schools, 40 staff',
      '  100001 Ash',
      '  100003 Cedar',
      '  Binds: Cohort 2 holds at most 2 schools.',
    ]);
  });

  it('says which limits clash, with exit code 1', async () => {
    const tight = { ...small, cohorts: cohorts.map((cohort) => ({ ...cohort, maxSchools: 1 })) };
    expect(await plan(tight, '--json')).toBe(1);
    expect(answer()).toMatchObject({
      ...{ status: 'infeasible', objective: null, bound: null, gap: null, plan: [], binding: [] },
      clash: [
        [
          { path: 'cohorts[0].maxSchools', limit: 1, relaxTo: 2 },
          { path: 'cohorts[1].maxSchools', limit: 1, relaxTo: 2 },
        ],
      ],
    });
    expect(Object.keys(answer().clash?.[0]?.[0] ?? {})).toEqual(['path', 'limit', 'relaxTo']);
    out.splice(0);
    expect(await plan(tight)).toBe(1);
    expect(out.join('\n')).toContain(
      'Cohort 2 holds at most 1 school (cohorts[1].maxSchools). Enough by itself: 2 instead.',
    );
  });

  it('says which least is above its most, as two limits that clash', async () => {
    const phases = { primary: { min: 2, max: 1 } };
    const tight = { ...small, cohorts: [{ ...cohorts[0], minSchools: 2 }, cohorts[1]] };
    expect(await plan(tight, '--json')).toBe(1);
    expect(answer().clash).toEqual([
      [
        { path: 'cohorts[0].maxSchools', limit: 1, relaxTo: 2 },
        { path: 'cohorts[0].minSchools', limit: 2, relaxTo: 1 },
      ],
    ]);
    out.splice(0);
    const cohort = { ...cohorts[0], maxSchools: 3, phases };
    expect(await plan({ ...small, cohorts: [cohort, cohorts[1]] }, '--json')).toBe(1);
    expect(answer().clash).toEqual([
      [
        { path: 'cohorts[0].phases.primary.min', limit: 2, relaxTo: 1 },
        { path: 'cohorts[0].phases.primary.max', limit: 1, relaxTo: 2 },
      ],
    ]);
  });

  it.each(['need-led', 'random', 'hybrid'])('plans no school at all: %s', async (mode) => {
    const none = { cohorts, schools: [], mode, seed: 1, earlyPlaces: 0 };
    expect(await plan(none, '--json')).toBe(0);
    expect(answer()).toMatchObject({ status: 'optimal', objective: 0, gap: 0, plan: [] });
    out.splice(0);
    const asking = [{ ...cohorts[0], minSchools: 1 }];
    expect(await plan({ ...none, cohorts: asking }, '--json')).toBe(1);
    expect(answer().clash).toEqual([[{ path: 'cohorts[0].minSchools', limit: 1, relaxTo: 0 }]]);
  });

  it('draws by lot and repeats it by its seed', async () => {
    const drawn = { ...small, mode: 'random', seed: 7 };
    expect(await plan(drawn, '--json')).toBe(0);
    const first = answer();
    out.splice(0);
    await plan(drawn, '--json');
    expect(first).toMatchObject({ status: 'optimal', mode: 'random', seed: 7 });
    expect(answer().plan).toEqual(first.plan);
    expect(first.plan[0]?.why[0]).toContain('Drew ');
  });
});

describe('faults, with exit code 2', () => {
  it('are all told, each by its path', async () => {
    const faulty = { ...small, speed: 1, cohorts: [{ ...cohorts[0], maxStaff: -1 }] };
    expect(await plan(faulty, '--json')).toBe(2);
    expect(JSON.parse(out.join(''))).toEqual({
      faults: [
        { path: 'cohorts[0].maxStaff', message: 'This cannot be negative.' },
        { path: 'speed', message: 'Nothing of this name belongs here.' },
      ],
    });
    out.splice(0);
    expect(await plan(faulty)).toBe(2);
    expect(out).toEqual([]);
    expect(errors.join('\n')).toContain('cohorts[0].maxStaff: This cannot be negative.');
  });

  it.each([
    ['no JSON', '{"cohorts": [', 'cannot be read as JSON'],
    ['nothing', '', 'cannot be read as JSON'],
  ])('%s', async (_, content, words) => {
    expect(await plan(content, '--json')).toBe(2);
    const { faults } = JSON.parse(out.join('')) as { faults: { path: string; message: string }[] };
    expect(faults).toEqual([{ path: '', message: expect.stringContaining(words) as string }]);
  });

  it('a file that is not there, and wrong usage', async () => {
    expect(await run(['rollout', 'plan', '--input', join(folder, 'absent'), '--json'])).toBe(2);
    expect(out.join('')).toContain('is not there');
    expect(await run(['rollout', 'plan'])).toBe(2);
    expect(await plan(small, '--seconds', 'soon')).toBe(2);
    expect(await plan(small, '--seconds', '0')).toBe(2);
  });

  it.each([
    ['--seconds', ['--seconds', '0']],
    ['--seconds', ['--seconds', '-1']],
    ['--seconds', ['--seconds', 'abc']],
    ['--seconds', ['--seconds', '3000000']],
    ['--speed', ['--speed', '3']],
  ])('wrong usage of %s as JSON: %j', async (path, args) => {
    expect(await plan(small, '--json', ...args)).toBe(2);
    expect(JSON.parse(out.join('\n'))).toEqual({
      faults: [{ path, message: expect.stringContaining(path) as string }],
    });
  });

  it('no file named, as JSON', async () => {
    expect(await run(['rollout', 'plan', '--json'])).toBe(2);
    expect(out.join('')).toContain('{"faults":[{"path":"--input"');
  });
});

describe('a search that fails', () => {
  const thread = (words: string) => new URL(`data:text/javascript,${encodeURIComponent(words)}`);
  afterEach(() => {
    delete watching.script;
  });

  it('answers that nothing is known, and says so', async () => {
    watching.script = thread('throw new Error("out of memory")');
    expect(await plan(small, '--json')).toBe(1);
    const nothing = { objective: null, bound: null, gap: null, plan: [], binding: [] };
    expect(answer()).toMatchObject({ status: 'unknown', ...nothing });
    expect(errors.at(-1)).toBe('The search failed: out of memory');
  });

  it('answers with the best plan it had told of', async () => {
    const places = [...[100001, 100003].map((urn) => [`${urn}`, 1]), ['100002', 0]];
    const news = { kind: 'news', places, objective: 130, bound: 200 };
    watching.script = thread(`import { parentPort } from 'node:worker_threads';
      parentPort.postMessage(${JSON.stringify(news)}); throw new Error();`);
    expect(await plan(small, '--json')).toBe(0);
    expect(answer()).toMatchObject({ status: 'feasible', objective: 130, gap: 0.35 });
    expect(errors.at(-1)).toContain('broke off before it had ended');
  });
});

it('stops at Ctrl-C with the best plan so far', async () => {
  const {
    earlyPlaces: _places,
    seed: _seed,
    ...borough
  } = planInstance(INSTANCES['borough-160x8']);
  const listening = process.listenerCount('SIGINT');
  watching.onProgress = ({ objective }) => {
    if (objective !== null) process.emit('SIGINT');
  };
  expect(await plan(borough, '--json', '--seconds', '600')).toBe(0);
  expect(process.listenerCount('SIGINT')).toBe(listening);
  const { status, seconds, plan: found, objective } = answer();
  expect(status).toBe('feasible');
  expect(seconds).toBeLessThan(300);
  const read = readPlanFile(borough);
  if (!read.ok) throw new Error('The file has faults.');
  const places = new Map(found.map(({ urn, cohort }) => [urn, cohort]));
  expect(breachesOf(read.problem, places)).toEqual([]);
  expect(objectiveOf(read.problem, places).objective).toBeCloseTo(objective ?? 0, 6);
}, 60_000);
