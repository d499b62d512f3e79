import { InvalidArgumentError, type Command } from 'commander';
import { answerOf } from '~/features/rollout/plan/plan-answer';
import { findClashes } from '~/features/rollout/plan/plan-clash.server';
import { readPlanFile, type PlanFileRead } from '~/features/rollout/plan/plan-file';
import type { PlanProblem, PlanProgress } from '~/features/rollout/plan/plan-problem';
import { solvePlan } from '~/features/rollout/plan/plan-solver.server';
import { PlanSolverFault } from '~/features/rollout/plan/plan-watch';
import { DONE, REFUSED, WRONG_USAGE, type Exit } from './command';
import { fromWhereTyped } from './file-argument';
import { readFileContent } from './file-content';
import { answerText, faultText } from './rollout-text';
import { progressBar } from './terminal';

type Values = { input: string; seconds: number; json?: true };

const MOST_SECONDS = 24 * 60 * 60;
/** A search for a plan that used up its time still gets so long to say what clashes. */
const LEAST_CLASH_SECONDS = 5;

/** Needs no database and no settings: everything is in the file. */
export function addRolloutCommands(exit: Exit, program: Command, args: readonly string[]): void {
  program
    .command('rollout')
    .description('which school starts when')
    .command('plan')
    .description('work out the cohort of every school, for a problem in a file; stores nothing')
    .requiredOption('--input <file>', 'the problem, in JSON: see docs/rollout.md', fromWhereTyped)
    .option('--seconds <n>', 'how long to search at most', secondsIn, 60)
    .option('--json', 'print the answer as JSON')
    .exitOverride((error) => {
      if (error.exitCode !== 0 && args.includes('--json')) tellUsage(error.message);
      throw error;
    })
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

/** Wrong usage as a fault: its path is the option it is about. */
function tellUsage(text: string): void {
  const message = text.replace(/^error: /, '');
  const [path = ''] = /--[a-z]+/.exec(message) ?? [];
  console.log(JSON.stringify({ faults: [{ path, message }] }));
}

async function plan(
  { problem, notes }: Extract<PlanFileRead, { ok: true }>,
  seconds: number,
  isJson: boolean,
): Promise<number> {
  for (const note of notes) console.error(note);
  const { solution, clashes } = await searched(problem, seconds);
  if (solution.places && solution.isCutOff)
    console.error('The search broke off before it had ended: this is the best plan it had found.');
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
    const onProgress = (progress: PlanProgress) => {
      gap = progress.gap;
    };
    const solution = await orElse(
      solvePlan(problem, { ...{ seconds, signal: stop.signal }, onProgress }),
      () => ({ ...NOTHING, seconds: passed() }),
    );
    if (solution.status !== 'infeasible') return { solution };
    const left = Math.max(LEAST_CLASH_SECONDS, seconds - passed());
    const options = { seconds: left, signal: stop.signal };
    return { solution, clashes: await orElse(findClashes(problem, options), () => []) };
  } finally {
    clearInterval(ticking);
    process.off('SIGINT', stopAtOnce);
    bar.end();
  }
}

const UNKNOWN = 'unknown' as const;
const NOTHING = { status: UNKNOWN, objective: null, bound: null, gap: null, places: null };

/** What stands in for the answer of a search that failed, which is said. */
async function orElse<Of>(answer: Promise<Of>, instead: () => Of): Promise<Of> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof PlanSolverFault)) throw error;
    console.error(`The search failed: ${error.message}`);
    return instead();
  }
}

function secondsIn(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds === 0 || seconds > MOST_SECONDS)
    throw new InvalidArgumentError('It is a number of seconds above 0, and at most a day (86400).');
  return seconds;
}
