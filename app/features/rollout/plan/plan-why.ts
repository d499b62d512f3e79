import { listed } from '~/platform/message-text';
import { standingOf } from './plan-change';
import { limitsOf } from './plan-limit';
import { objectiveOf, type PlanSplit } from './plan-objective';
import { preferenceOf } from './plan-preference';
import type { PlanPlaces, PlanProblem, PlanSchool } from './plan-problem';
import { scoreWordsOf } from './plan-why-score';
import { preferenceWords } from './plan-why-wish';
import { namesOf, spoken, type PlanNames } from './plan-words';

/** Why a school is where it is, for the lead. Not for a school: it names others. */
export type LeadReason = {
  /** What it brings to what the plan scores, or what it drew. */
  score: string[];
  /** Whether its trust and area start together, and at what price they do not. */
  splits: string[];
  /** What is said of it alone, and whom it goes with or not. */
  limits: string[];
  /** Where it would rather have gone, and the limit that stopped it. Null of an early place, which no gain can move. */
  wish: string | null;
};

/** The same of every school (URN), in sentences. */
export function leadReasons(
  problem: PlanProblem,
  places: PlanPlaces,
  names?: PlanNames,
): Map<string, string[]> {
  const reasonOf = leadReasoner(problem, places, names);
  return new Map(
    problem.schools.map((school) => {
      const { score, splits, limits, wish } = reasonOf(school);
      return [school.urn, [...score, ...splits, ...limits, ...(wish === null ? [] : [wish])]];
    }),
  );
}

/** Says why a school is where it is, by its score and by trying its moves. */
export function leadReasoner(
  problem: PlanProblem,
  places: PlanPlaces,
  names: PlanNames = namesOf(problem),
): (school: PlanSchool) => LeadReason {
  const standing = standingOf(problem, places);
  const limits = new Map(limitsOf(problem).map((limit) => [limit.path, limit]));
  const { trustSplits, areaSplits } = objectiveOf(problem, places);
  const scoreWords = scoreWordsOf({ problem, standing, limits, names });
  return (school) => ({
    score: scoreWords(school),
    splits: [
      ...splitWords(problem, 'trust', trustSplits, school, names),
      ...splitWords(problem, 'area', areaSplits, school, names),
    ],
    limits: ownLimitWords(problem, school, names),
    wish: standing.isEarly(school.urn)
      ? null
      : preferenceWords(
          preferenceOf(problem, standing, school.urn),
          standing.unitOf(school.urn).filter((urn) => urn !== school.urn),
          limits,
          names,
        ),
  });
}

function splitWords(
  { schools, mode }: PlanProblem,
  of: 'trust' | 'area',
  splits: readonly PlanSplit[],
  school: PlanSchool,
  names: PlanNames,
): string[] {
  const group = school[of];
  const size = schools.filter((one) => one[of] === group).length;
  if (mode !== 'need-led' || group === null || size < 2) return [];
  const split = splits.find((one) => one.of === group);
  const called =
    of === 'trust' ? `The trust ${names.trust?.(group) ?? group}` : `The area ${group}`;
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
