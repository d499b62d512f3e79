import { InvalidArgumentError, type Command } from 'commander';
import { answerOf } from '~/features/rollout/plan/plan-answer';
import { findClashes } from '~/features/rollout/plan/plan-clash.server';
import { readPlanFile, type PlanFileRead } from '~/features/rollout/plan/plan-file';
import type { PlanProblem } from '~/features/rollout/plan/plan-problem';
import { solvePlan } from '~/features/rollout/plan/plan-solver.server';
import { DONE, REFUSED, WRONG_USAGE, type Exit } from './command';
import { fromWhereTyped } from './file-argument';
import { readFileContent } from './file-content';
import { answerText, faultText } from './rollout-text';
import { progressBar } from './terminal';

type Values = { input: string; seconds: number; json?: true };

/** A search for a plan that used up its time still gets so long to say what clashes. */
const LEAST_CLASH_SECONDS = 5;

/** Needs no database and no settings: everything is in the file. */
export function addRolloutCommands(exit: Exit, program: Command): void {
  program
    .command('rollout')
    .description('which school starts when')
    .command('plan')
    .description('work out the cohort of every school, for a problem in a file; stores nothing')
    .requiredOption('--input <file>', 'the problem, in JSON: see docs/rollout.md', fromWhereTyped)
    .option('--seconds <n>', 'how long to search at most', secondsIn, 60)
    .option('--json', 'print the answer as JSON')
    .action(async ({ input, seconds, json }: Values) => {
      const read = await readProblem(input);
      exit.code = read.ok ? await plan(read, seconds, json === true) : tellFaults(read, json);
    });
}

async function readProblem(path: string): Promise<PlanFileRead> {
  const bytes = await readFileContent(path);
  const fault = (message: string): PlanFileRead => ({ ok: false, faults: [{ path: '', message }] });
  if (typeof bytes === 'string') return fault(bytes);
  try {
    return readPlanFile(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    return fault(`This cannot be read as JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

function tellFaults({ faults }: Extract<PlanFileRead, { ok: false }>, isJson?: true): number {
  if (isJson) console.log(JSON.stringify({ faults }));
  else console.error(faultText(faults));
  return WRONG_USAGE;
}

async function plan(
  { problem, notes }: Extract<PlanFileRead, { ok: true }>,
  seconds: number,
  isJson: boolean,
): Promise<number> {
  for (const note of notes) console.error(note);
  const { solution, clashes } = await searched(problem, seconds);
  const answer = answerOf(problem, solution, clashes);
  console.log(isJson ? JSON.stringify(answer) : answerText(problem, answer, clashes));
  return solution.places ? DONE : REFUSED;
}

/** Searches with a bar on the terminal; the first Ctrl-C ends it with the best so far, a second one the command. */
async function searched(problem: PlanProblem, seconds: number) {
  const startedAt = performance.now();
  const passed = () => (performance.now() - startedAt) / 1000;
  const stop = new AbortController();
  const stopAtOnce = () => stop.abort();
  process.once('SIGINT', stopAtOnce);
  const bar = progressBar('{bar} {value} of {total} seconds{note}');
  let gap: number | null = null;
  const note = () => (gap === null ? '' : `, within ${(gap * 100).toFixed(2)}% of the best`);
  const ticking = setInterval(() => {
    bar.advance(Math.min(Math.floor(passed()), seconds), seconds, note());
  }, 250);
  try {
    const solution = await solvePlan(problem, {
      ...{ seconds, signal: stop.signal },
      onProgress: (progress) => {
        gap = progress.gap;
      },
    });
    if (solution.status !== 'infeasible') return { solution };
    const left = Math.max(LEAST_CLASH_SECONDS, seconds - passed());
    const clashes = await findClashes(problem, { seconds: left, signal: stop.signal });
    return { solution, clashes };
  } finally {
    clearInterval(ticking);
    process.off('SIGINT', stopAtOnce);
    bar.end();
  }
}

function secondsIn(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds === 0)
    throw new InvalidArgumentError('It is a number of seconds above 0.');
  return seconds;
}
