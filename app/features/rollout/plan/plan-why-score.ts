import type { PlanStanding } from './plan-change';
import { drawsIn } from './plan-drawn';
import { strataOf } from './plan-balance';
import type { PlanLimit } from './plan-limit';
import { earlySchools, settledNeeds } from './plan-need';
import { earliness } from './plan-objective';
import type { PlanProblem, PlanSchool } from './plan-problem';
import { amount, brokenWords, capital, spoken, type PlanNames } from './plan-words';

/** What a school brings to what the plan scores, in the words of the way to order. */
export type ScoreWords = (school: PlanSchool) => string[];

type About = {
  problem: PlanProblem;
  standing: PlanStanding;
  limits: ReadonlyMap<string, PlanLimit>;
  names: PlanNames;
};

export function scoreWordsOf(about: About): ScoreWords {
  return about.problem.mode === 'need-led' ? needWords(about) : drawnWords(about);
}

function needWords({ problem, standing, names }: About): ScoreWords {
  const { needs, median, assumed } = settledNeeds(problem);
  const { weights } = problem;
  const weighed = weights.need === 1 ? '' : ` × weight ${spoken(weights.need)}`;
  const isKnown = assumed.size < problem.schools.length;
  const taken = `need not known, so it counts with ${spoken(median)}, ${isKnown ? 'the median of the known needs' : 'as no need is known'}; `;
  return ({ urn, need }) => {
    const counted = needs.get(urn) ?? 0;
    const { place, share, cohort } = startOf(problem, standing, urn, names);
    const score = counted * weights.need * earliness(place, problem.cohorts.length);
    return [
      `Scores ${spoken(score)}: ${need === null ? taken : 'need '}${spoken(counted)}${weighed} × ${share} for ${cohort}.`,
    ];
  };
}

function drawnWords(about: About): ScoreWords {
  const { problem, standing, names } = about;
  const draws = drawsIn(problem);
  const strata = strataOf(problem);
  const early = new Map(earlySchools(problem).map((urn, at) => [urn, at + 1]));
  return (school) => {
    const { urn } = school;
    const turn = early.get(urn);
    if (turn !== undefined) return earlyWords(about, school, `${turn} of ${early.size}`);
    if (problem.joinedSince?.has(urn))
      return ['Was put into the plan after the lots were drawn, so it drew none.'];
    const draw = draws.get(urn);
    if (draw === undefined)
      return [
        'Goes together with a school that has an early place, so it took no part in the draw.',
      ];
    const { place, share, cohort } = startOf(problem, standing, urn, names);
    const score = draw * earliness(place, problem.cohorts.length);
    return [
      `Drew ${amount(draw)} in the stratum ${stratumWords(strata.get(urn) ?? '')}; × ${share} for ${cohort} it scores ${amount(score)}.`,
    ];
  };
}

/** Of an early place: its turn, and what stopped it from each cohort that starts before its own. */
function earlyWords(
  { problem, standing, limits, names }: About,
  { urn, need }: PlanSchool,
  turn: string,
): string[] {
  const unit = standing.unitOf(urn);
  const { place, cohort } = startOf(problem, standing, urn, names);
  const stops = problem.cohorts.slice(0, Math.max(0, place)).map(({ id }) => {
    const breaches = standing.breachesOf(new Map(unit.map((one) => [one, id])));
    const broken = breaches.flatMap((breach) => {
      const limit = limits.get(breach.path);
      return limit ? [brokenWords(limit, breach, names)] : [];
    });
    return broken.length > 0
      ? `${capital(broken.join(', and '))}.`
      : `With it in ${names.cohort(id)}, not every other school would find a place.`;
  });
  return [`Has early place ${turn}, by need ${spoken(need)}: in ${cohort}.`, ...stops];
}

function startOf(
  { cohorts }: PlanProblem,
  { places }: PlanStanding,
  urn: string,
  names: PlanNames,
) {
  const place = cohorts.findIndex(({ id }) => id === places.get(urn));
  return {
    place,
    share: `${cohorts.length - place}/${cohorts.length}`,
    cohort: names.cohort(cohorts[place]?.id ?? ''),
  };
}

/** `primary, trust of 1–4 schools` of the stratum `primary × 1–4`. */
function stratumWords(stratum: string): string {
  const at = stratum.lastIndexOf(' × ');
  const [phase, size] = [stratum.slice(0, at), stratum.slice(at + 3)];
  if (size === 'none') return `${phase}, no trust`;
  return `${phase}, trust of ${size === '5+' ? '5 or more' : size} schools`;
}
