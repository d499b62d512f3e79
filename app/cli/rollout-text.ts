import type { PlanAnswer } from '~/features/rollout/plan/plan-answer';
import type { PlanClash } from '~/features/rollout/plan/plan-clash';
import { clashNote, relaxationWords } from '~/features/rollout/plan/plan-clash-words';
import type { FileFault } from '~/features/rollout/plan/plan-file-reference';
import type { PlanProblem } from '~/features/rollout/plan/plan-problem';
import { capital, limitWords, namesOf, relaxWords } from '~/features/rollout/plan/plan-words';
import { gapWords } from '~/features/rollout/proposal/gap-words';
import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';

export const faultText = (faults: readonly FileFault[]): string =>
  faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n');

/** The answer to a planning problem as a terminal shows it: by cohort, schools from A to Z. */
export function answerText(
  problem: PlanProblem,
  answer: PlanAnswer,
  clashes: readonly PlanClash[] = [],
): string {
  const names = namesOf(problem);
  return [
    statusWords(answer),
    ...problem.cohorts.flatMap(({ id, startsOn }, at) => [
      ...cohortLines(
        problem,
        answer,
        id,
        `${capital(names.cohort(id))}, from ${longDay(startsOn)}`,
      ),
      ...bindingLines(problem, answer, at),
    ]),
    ...(answer.status === 'infeasible' ? clashLines(problem, clashes) : []),
  ].join('\n');
}

function statusWords({ status, mode, objective, gap, seconds }: PlanAnswer): string {
  const after = `after ${seconds.toFixed(1)} seconds`;
  const scored = `It scores ${rounded(objective)}`;
  switch (status) {
    case 'optimal':
      return `The best plan there is, proven ${after}. ${scored}.`;
    case 'feasible':
      return `A plan that keeps every limit, ${after}. ${scored}. ${gapWords(gap, mode)}`;
    case 'infeasible':
      return `No plan keeps every limit, proven ${after}.`;
    case 'unknown':
      return `No plan was found ${after}, nor that there is none.`;
  }
}

function cohortLines(problem: PlanProblem, { plan }: PlanAnswer, id: string, title: string) {
  const whys = new Map(plan.flatMap(({ urn, cohort, why }) => (cohort === id ? [[urn, why]] : [])));
  const members = problem.schools
    .filter(({ urn }) => whys.has(urn))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  if (plan.length === 0) return [];
  const staff = members.reduce((sum, school) => sum + school.staff, 0);
  return block(
    `${title}: ${counted(members.length, 'school')}, ${rounded(staff)} staff`,
    members.flatMap(({ urn, name }) => [
      `${urn} ${name}`,
      ...(whys.get(urn) ?? []).map((why) => `  ${why}`),
    ]),
  );
}

function bindingLines(problem: PlanProblem, { binding }: PlanAnswer, at: number): string[] {
  const binds = binding.filter(({ path }) => path.startsWith(`cohorts[${at}].`));
  return binds.map(
    ({ path, slack }) =>
      `  Binds: ${limitWords(problem, path, namesOf(problem)) ?? path}${slack === 0 ? '' : ` (${rounded(slack)} left, too little for one more)`}.`,
  );
}

function clashLines(problem: PlanProblem, clashes: readonly PlanClash[]): string[] {
  const names = namesOf(problem);
  if (clashes.length === 0) return ['Which limits clash was not found out in time.'];
  return clashes.flatMap((clash, at) => {
    const which = clashes.length > 1 ? `Clash ${at + 1} of ${clashes.length}: ` : '';
    const lines = clash.map((clashing) => {
      const { path, relaxTo } = clashing;
      const relaxed = relaxationWords(clashing, relaxWords(relaxTo, names), clashes);
      return `${limitWords(problem, path, names) ?? path} (${path}). ${relaxed}`;
    });
    return block(capital(`${which}${clashNote(clash)}`), lines);
  });
}

const block = (title: string, lines: readonly string[]) => [
  '',
  title,
  ...lines.map((line) => `  ${line}`),
];

const rounded = (value: number | null): string =>
  (value ?? 0).toLocaleString('en-GB', { maximumFractionDigits: 3 });
