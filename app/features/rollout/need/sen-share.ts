import type { Day } from '~/platform/time';
import { compareRates } from './comparison';
import { needGroups, type NeedGroup } from './likeness-group';
import { denominatorOf, isOldPeriod, newestFigure, type StoredFigure } from './need-figure';

/** Below this share of what other schools have, it is worth asking, if it is also in the lowest fifth of points. */
const FAR_BELOW = 0.5;
const MOST_POINTS = 20;

type School = { id: string; figures: readonly StoredFigure[] };

/**
 * A question about each school whose share of pupils with SEN (at SEN support or with an EHC plan, in one school year)
 * is far below similar schools: under half of theirs, and under 20 points, so that a small roll alone raises none. It is
 * a question and no score: needs may not be found, or families may choose elsewhere. A high share raises none.
 * @param countsOld figures older than two years raise one too
 */
export function senShareQuestions(
  group: NeedGroup,
  schools: readonly School[],
  countsOld: boolean,
  day: Day,
): Map<string, string> {
  const shares = schools.flatMap(({ id, figures }) => {
    const support = newestFigure(figures, 'sen-support');
    if (support.value === null || (isOldPeriod(support.period, day) && !countsOld)) return [];
    const { period, value } = support;
    const plans = figures.find((one) => one.indicator === 'ehc-plans' && one.period === period);
    const of = denominatorOf(figures, 'pupils', period);
    if (of === null || typeof plans?.value !== 'number') return [];
    return { id, number: value + plans.value, of: of.number, period };
  });
  const compared = compareRates(shares);
  const questions = shares.flatMap(({ id, period }) => {
    const beside = compared.get(id);
    if (!beside) return [];
    const { rate, others, points } = beside;
    if (rate >= others * FAR_BELOW || points >= MOST_POINTS) return [];
    const words = `${percent(rate)} of pupils had SEN in ${period}, and ${percent(others)} at other ${needGroups[group]}. Are needs found, and do families choose this school?`;
    return [[id, words] as const];
  });
  return new Map(questions);
}

/** `7%`, `0.6%` */
function percent(share: number): string {
  const number = share * 100;
  return `${number < 1 ? Number(number.toFixed(1)) : Math.round(number)}%`;
}
