import {
  readinessQuestions,
  type ReadinessAnswer,
  type ReadinessQuestionId,
} from './readiness-question';

export type ReadinessLevel = 1 | 2 | 3 | 4 | 5;
export type ReadinessAnswers = Partial<Record<ReadinessQuestionId, ReadinessAnswer>>;

const POINTS: Record<ReadinessAnswer, number> = { yes: 2, partly: 1, 'not-yet': 0 };
const MOST = POINTS.yes * readinessQuestions.length;
const WITHOUT_ESSENTIAL = 2;

/**
 * How ready a school says it is, 1 to 5, from a whole check; null while an answer is missing.
 * Yes is 2, partly 1, not yet 0: 1 + 4 × sum / 14, rounded; at most 2 while an essential (leaders' will, a senior
 * leader's time, a SENCO) is "not yet", since in R = MC² one factor near zero leaves little of the whole.
 */
export function readinessLevel(answers: ReadinessAnswers): ReadinessLevel | null {
  const given = readinessQuestions.map(({ id, essential }) => ({ essential, answer: answers[id] }));
  let sum = 0;
  for (const { answer } of given) {
    if (answer === undefined) return null;
    sum += POINTS[answer];
  }
  const lacksEssential = given.some(({ essential, answer }) => essential && answer === 'not-yet');
  const level = 1 + Math.round((4 * sum) / MOST);
  return (lacksEssential ? Math.min(level, WITHOUT_ESSENTIAL) : level) as ReadinessLevel;
}

/** What a school says is lacking, in words: what is not there yet first, then what is there in part. */
export function lackingBySchool(answers: ReadinessAnswers): string[] {
  const said = (wanted: 'not-yet' | 'partly') =>
    readinessQuestions.flatMap(({ id, lacking }) =>
      answers[id] === wanted ? [lacking[wanted]] : [],
    );
  return [...said('not-yet'), ...said('partly')];
}

/** What the portal itself has on record of a school. */
export type OnRecord = { head: boolean; senco: boolean; organiser: boolean; agreement: boolean };

/** What the portal lacks about a school, in words: facts beside the school's own answers, never mixed with them. */
export function lackingOnRecord({ head, senco, organiser, agreement }: OnRecord): string[] {
  return [
    !head && 'no head on record',
    !senco && 'no SENCO on record',
    !organiser && 'nobody on record to organise',
    !agreement && 'data-sharing agreement not accepted',
  ].filter((words) => words !== false);
}

/** From so many points need is called high, and up to this level readiness low. */
const HIGH_NEED = 60;
const LOW_READINESS = 2;

export function isHighNeed(score: number | null): boolean {
  return score !== null && score >= HIGH_NEED;
}

/**
 * Does a school want support before it starts: high need (60 or more), and low readiness by its own word (1 or 2)?
 * The two are shown beside each other and never added up. Not known is not low.
 */
export function isSupportFirst(
  need: { score: number | null } | undefined,
  readiness: { level: ReadinessLevel | null } | undefined,
): boolean {
  const level = readiness?.level ?? null;
  return isHighNeed(need?.score ?? null) && level !== null && level <= LOW_READINESS;
}
