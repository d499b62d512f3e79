import { expect, it } from 'vitest';
import { councilProblem } from '../../../../tests/support/plan-council';
import { breachesOf } from './plan-check';
import { solvePlan } from './plan-solver.server';
import { leadReasons } from './plan-why';
import { schoolReasons } from './plan-why-school';

it('plans the 59 mainstream schools of the council, with reasons for every one', async () => {
  const problem = councilProblem();
  expect(problem.schools).toHaveLength(59);
  const { places } = await solvePlan(problem, { seconds: 60 });
  if (!places) throw new Error('No plan was found.');
  expect(breachesOf(problem, places)).toEqual([]);
  const names = problem.schools.map(({ name }) => name);
  const [lead, own] = [leadReasons(problem, places), schoolReasons(problem, places)];
  for (const { urn, need } of problem.schools) {
    expect(lead.get(urn)?.[0]).toMatch(need === null ? /need not known/ : /^Scores [\d.]+: need/);
    const said = own.get(urn)?.join(' ') ?? '';
    expect(said).toMatch(/first cohort|no place is left|no room|too few|more times|no better/);
    for (const name of names) expect(said).not.toContain(name);
  }
}, 90_000);
