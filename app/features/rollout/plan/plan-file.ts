import type { z } from 'zod';
import { planFileSchema } from './plan-file.schema';
import { referenceFaults, type FileFault } from './plan-file-reference';
import { pathTo } from './plan-limit';
import { settledNeeds } from './plan-need';
import type { PlanProblem } from './plan-problem';

export type PlanFileRead =
  { ok: true; problem: PlanProblem; notes: string[] } | { ok: false; faults: FileFault[] };

/**
 * Reads a file's JSON as a planning problem. Refused with every fault at once, each with its path: what has the wrong
 * shape, an unknown key or id, a day that is none, a negative number, a part of something counted whole, a URN or a
 * cohort twice, cohorts out of order, a pair of one school, a number beyond a thousand million, and a draw by lot
 * without its seed or its early places. A least above its most is no fault: it is two limits that clash. Notes say what was taken for granted.
 */
export function readPlanFile(input: unknown): PlanFileRead {
  const shape = planFileSchema.safeParse(input, { error: inPlainWords });
  const faults = [...(shape.error?.issues ?? []).flatMap(faultsOf), ...referenceFaults(input)];
  if (!shape.success || faults.length > 0) return { ok: false, faults: oncePerPath(faults) };
  const problem = { ...shape.data, earlyPlaces: shape.data.earlyPlaces ?? 0 };
  return { ok: true, problem, notes: notesOn(problem) };
}

/** What a plan takes for granted where the file says nothing, or more than its way to order uses. */
function notesOn(problem: PlanProblem): string[] {
  const { assumed, median } = settledNeeds(problem);
  const known = problem.schools.length - assumed.size;
  const { mode, earlyPlaces } = problem;
  return [
    ...(mode === 'need-led' && assumed.size > 0
      ? [
          `The need of ${assumed.size} of ${problem.schools.length} schools is not known: they count with ${median}, ${known > 0 ? 'the median of the known needs' : 'as no need is known'}.`,
        ]
      : []),
    ...(mode === 'hybrid' && earlyPlaces > known
      ? [`There are ${earlyPlaces} early places, and ${known} schools whose need is known.`]
      : []),
  ];
}

function faultsOf(issue: z.core.$ZodIssue): FileFault[] {
  const path = pathOf(issue.path);
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: pathTo(path, key),
    message: 'Nothing of this name belongs here.',
  }));
}

const pathOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : pathTo(path, String(key))),
    '',
  );

function oncePerPath(faults: readonly FileFault[]): FileFault[] {
  return [...new Map([...faults].reverse().map((fault) => [fault.path, fault])).values()].reverse();
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list',
  object: 'an object in braces',
  record: 'an object in braces',
};

function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing.';
      return `This is not ${kinds[issue.expected] ?? issue.expected}.`;
    case 'invalid_union':
      return issue.input === undefined ? 'This is missing.' : 'A URN has six digits.';
    case 'too_small':
      if (issue.origin === 'array') return 'There are two to a pair.';
      return 'This cannot be negative.';
    case 'too_big':
      if (issue.origin === 'array') return 'There are two to a pair.';
      return issue.maximum === 100 ? 'Need goes from 0 to 100.' : 'This number is too large.';
    case 'invalid_value':
      return `This is none of ${issue.values.join(', ')}.`;
    default:
      return undefined;
  }
}
