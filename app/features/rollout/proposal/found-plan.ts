import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { stratumName } from './mode-facts';
import type { Outcome } from './outcome.schema';
import { strataOf } from '../plan/plan-balance';
import { bindingOf } from '../plan/plan-binding';
import { objectiveOf } from '../plan/plan-objective';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';
import { limitWords, namesOf } from '../plan/plan-words';

/** What a plan that was found comes to: by cohort, by parts of its score or by strata. */
export function foundPlan(
  problem: PlanProblem,
  outcome: Outcome,
  cohortName: (id: string) => string,
) {
  const places: PlanPlaces = new Map(Object.entries(outcome.places ?? {}));
  const names = { ...namesOf(problem), cohort: cohortName };
  const binding = bindingOf(problem, places);
  return {
    cohorts: problem.cohorts.map(({ id, startsOn }, at) => {
      const members = problem.schools.filter(({ urn }) => places.get(urn) === id);
      const sum = (of: (school: (typeof members)[number]) => number) =>
        members.reduce((total, school) => total + of(school), 0);
      return {
        ...{ id, name: cohortName(id), startsOn: longDay(startsOn) },
        schools: members.length,
        newcomers: members.filter(({ pinned }) => pinned === null).length,
        staff: sum(({ staff }) => staff),
        days: Math.round(sum(({ facilitatorDays }) => facilitatorDays) * 10) / 10,
        binds: binding
          .filter(({ path }) => path.startsWith(`cohorts[${at}].`))
          .flatMap(({ path }) => limitWords(problem, path, names) ?? []),
      };
    }),
    score: problem.mode === 'need-led' ? scoreWords(problem, places) : null,
    strata: problem.mode === 'need-led' ? null : strataTable(problem, places, cohortName),
  };
}

export type FoundPlan = ReturnType<typeof foundPlan>;

function scoreWords(problem: PlanProblem, places: PlanPlaces): string[] {
  const { objective, need, trustSplits, areaSplits } = objectiveOf(problem, places);
  const price = (splits: readonly { price: number }[]) =>
    tenths(splits.reduce((sum, split) => sum + split.price, 0));
  return [
    `It scores ${tenths(objective)}: ${tenths(need)} for starting high need early, less what splits cost.`,
    `${counted(trustSplits.length, 'trust starts', 'trusts start')} with more than one cohort, at a price of ${price(trustSplits)}.`,
    `${counted(areaSplits.length, 'area starts', 'areas start')} with more than one cohort, at a price of ${price(areaSplits)}.`,
  ];
}

function tenths(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

/** How many schools of each stratum start with each cohort. */
function strataTable(problem: PlanProblem, places: PlanPlaces, cohortName: (id: string) => string) {
  const strata = strataOf(problem);
  const names = [...new Set(strata.values())].sort();
  return {
    cohorts: problem.cohorts.map(({ id }) => cohortName(id)),
    rows: names.map((stratum) => ({
      name: stratumName(stratum),
      counts: problem.cohorts.map(
        ({ id }) =>
          problem.schools.filter(({ urn }) => strata.get(urn) === stratum && places.get(urn) === id)
            .length,
      ),
    })),
  };
}
