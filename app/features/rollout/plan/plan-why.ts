import { listed } from '~/platform/message-text';
import { standingOf, type ChangeGain } from './plan-change';
import type { Breach } from './plan-check';
import { limitsOf, type PlanLimit } from './plan-limit';
import { settledNeeds } from './plan-need';
import { earliness, objectiveOf, type PlanSplit } from './plan-objective';
import { preferenceOf, type Preference } from './plan-preference';
import type { PlanPlaces, PlanProblem, PlanSchool } from './plan-problem';
import { brokenWords, namesOf, spoken, type PlanNames } from './plan-words';

/**
 * Why each school (URN) is where it is, for the lead: its score by parts, what binds it alone, and where it would
 * rather have gone with the limit that stopped it. Not for a school: it names others.
 */
export function leadReasons(
  problem: PlanProblem,
  places: PlanPlaces,
  names: PlanNames = namesOf(problem),
): Map<string, string[]> {
  const standing = standingOf(problem, places);
  const limits = new Map(limitsOf(problem).map((limit) => [limit.path, limit]));
  const objective = objectiveOf(problem, places);
  return new Map(
    problem.schools.map((school) => [
      school.urn,
      [
        scoreWords(problem, places, school, names),
        ...splitWords(problem, 'trust', objective.trustSplits, school, names),
        ...splitWords(problem, 'area', objective.areaSplits, school, names),
        ...ownLimitWords(problem, school, names),
        preferenceWords(
          preferenceOf(problem, standing, school.urn),
          standing.unitOf(school.urn).filter((urn) => urn !== school.urn),
          limits,
          names,
        ),
      ],
    ]),
  );
}

function scoreWords(
  problem: PlanProblem,
  places: PlanPlaces,
  { urn, need }: PlanSchool,
  names: PlanNames,
): string {
  const { cohorts, weights } = problem;
  const at = cohorts.findIndex(({ id }) => id === places.get(urn));
  const { needs, median } = settledNeeds(problem);
  const counted = needs.get(urn) ?? 0;
  const score = counted * weights.need * earliness(at, cohorts.length);
  const weighed = weights.need === 1 ? '' : ` × weight ${spoken(weights.need)}`;
  const share = `${cohorts.length - at}/${cohorts.length}`;
  const sum = `${spoken(counted)}${weighed} × ${share} for ${names.cohort(cohorts[at]?.id ?? '')}`;
  const isKnown = problem.schools.some((school) => school.need !== null);
  const assumed = isKnown ? 'the median of the known needs' : 'as no need is known';
  return need === null
    ? `Scores ${spoken(score)}: need not known, so it counts with ${spoken(median)}, ${assumed}; ${sum}.`
    : `Scores ${spoken(score)}: need ${sum}.`;
}

function splitWords(
  { schools }: PlanProblem,
  of: 'trust' | 'area',
  splits: readonly PlanSplit[],
  school: PlanSchool,
  names: PlanNames,
): string[] {
  const group = school[of];
  const size = schools.filter((one) => one[of] === group).length;
  if (group === null || size < 2) return [];
  const split = splits.find((one) => one.of === group);
  const called = `${of === 'trust' ? 'The trust' : 'The area'} ${group}`;
  if (!split) return [`${called} starts together: ${size} schools in one cohort.`];
  return [
    `${called} starts in ${split.cohorts.length} cohorts (${listed(split.cohorts.map(names.cohort))}), at a price of ${spoken(split.price)}.`,
  ];
}

function ownLimitWords(problem: PlanProblem, school: PlanSchool, names: PlanNames): string[] {
  const partners = (pairs: PlanProblem['together']) =>
    pairs
      .filter((pair) => pair.includes(school.urn))
      .map(([one, other]) => names.school(one === school.urn ? other : one));
  const [together, apart] = [partners(problem.together), partners(problem.apart)];
  return [
    ...(school.pinned === null ? [] : [`Pinned to ${names.cohort(school.pinned)}.`]),
    ...(school.notBefore === null ? [] : [`Not before ${names.cohort(school.notBefore)}.`]),
    ...(school.notIn.length > 0 ? [`Not in ${listed(school.notIn.map(names.cohort))}.`] : []),
    ...(together.length > 0 ? [`Goes together with ${listed(together)}.`] : []),
    ...(apart.length > 0 ? [`Kept apart from ${listed(apart)}.`] : []),
  ];
}

function preferenceWords(
  preference: Preference | null,
  unit: readonly string[],
  limits: ReadonlyMap<string, PlanLimit>,
  names: PlanNames,
): string {
  const along = unit.length > 0 ? ` (with ${listed(unit.map(names.school))})` : '';
  if (!preference) return `No other cohort would score more for it${along}.`;
  const { cohort, gain, stops, exchange } = preference;
  const wish = `Would gain ${spoken(gain.total)}${partWords(gain)} in ${names.cohort(cohort)}${along}`;
  const stopped = stops.flatMap((breach) => {
    const limit = limits.get(breach.path);
    return limit ? [stopWords(limit, breach, cohort, names)] : [];
  });
  if (stopped.length === 0)
    return `${wish}, and no limit is against it: the search ended before the plan was proven best.`;
  const stop = stopped.map((words, at) => (at === 0 ? words : `and ${words}`)).join(' ');
  return `${wish}, ${stop}. ${exchangeWords(exchange, names)}`;
}

/** Of a gain of more than one part: ` (start +14.2, trust −10)`. */
function partWords({ start, trust, area }: ChangeGain): string {
  const parts = Object.entries({ start, trust, area }).filter(([, value]) => value !== 0);
  if (parts.length < 2) return '';
  const signed = (value: number) => `${value > 0 ? '+' : '−'}${spoken(Math.abs(value))}`;
  return ` (${parts.map(([part, value]) => `${part} ${signed(value)}`).join(', ')})`;
}

function stopWords(limit: PlanLimit, breach: Breach, wished: string, names: PlanNames): string {
  const isFull = limit.kind === 'maxSchools' && breach.actual === limit.value + 1;
  if (isFull && limit.cohort.id === wished)
    return `which has its ${limit.value} ${limit.value === 1 ? 'school' : 'schools'}`;
  return `but ${brokenWords(limit, breach, names)}`;
}

function exchangeWords(exchange: Preference['exchange'], names: PlanNames): string {
  if (!exchange) return 'No exchange with a school there keeps every limit.';
  const others = listed(exchange.with.map(names.school));
  const gain = spoken(Math.abs(exchange.gain));
  if (gain === '0') return `Changing places with ${others} there would score the same.`;
  return exchange.gain < 0
    ? `Changing places with ${others} there, the best exchange, would lose ${gain}.`
    : `Changing places with ${others} there would gain ${gain}: the search ended before that was tried.`;
}
