import { longDay, dayOf } from '~/platform/time';
import type { NeedPart } from './need';
import { needIndicatorFacts } from './need-indicator';
import { isHighNeed } from './readiness';

const LOW_NEED = 40;

/** What a score means in a word: beside similar schools, 60 or more is higher, 40 or less lower. */
export function needWord(score: number): string {
  if (isHighNeed(score)) return 'higher';
  return score > LOW_NEED ? 'about the same' : 'lower';
}

/** `67.3, higher than at similar schools` */
export function needSaid(score: number | null): string {
  if (score === null) return 'not known';
  const word = needWord(score);
  return `${score.toFixed(1)}, ${word} ${word === 'about the same' ? 'as' : 'than'} at similar schools`;
}

/** A share, 0 to 1, as `12%`, or with a decimal where it is small: `1.4%`. */
function rateSaid(rate: number): string {
  const percent = rate * 100;
  return `${percent < 10 ? percent.toFixed(1) : String(Math.round(percent))}%`;
}

/** `4 of 310`, with the year of those pupils where it is another, or in words why it is not known. */
export function valueSaid({ value, of, ofPeriod, period, missing }: NeedPart): string {
  if (value === null) return `not known: ${missing ?? ''}`;
  const number = value.toLocaleString('en-GB');
  if (of === null) return number;
  const counted = `${number} of ${of.toLocaleString('en-GB')}`;
  return ofPeriod === period ? counted : `${counted} (in ${ofPeriod ?? ''})`;
}

/** `1.4% of pupils, and 1.1% elsewhere` */
export function comparisonSaid({ indicator, rate, others }: NeedPart): string | null {
  if (rate === null) return null;
  const here = `${rateSaid(rate)} ${needIndicatorFacts(indicator).of}`;
  return others === null ? here : `${here}; ${rateSaid(others)} at similar schools`;
}

/** What a part gives: `72 points`, `old: 2018/19, weighs nothing`. */
export function pointsSaid({ counts, points, isOld, period, uncounted }: NeedPart): string {
  const old = isOld ? `old: ${period}, ` : '';
  if (counts && points !== null) return `${isOld ? `old: ${period}; ` : ''}${Math.round(points)}`;
  if (uncounted === null) return 'nothing';
  return isOld && uncounted.startsWith('old') ? `${old}weighs nothing` : uncounted;
}

/** `2025/26, School census, loaded 3 September 2026` */
export function originSaid({ period, source, loadedAt }: NeedPart): string {
  if (period === null) return 'no source yet';
  const loaded = loadedAt === null ? null : `loaded ${longDay(dayOf(loadedAt))}`;
  return [period, source, loaded].filter((words) => words !== null).join(', ');
}

/** `80% of the weight known` */
export function coveredSaid(covered: number): string {
  return `${Math.round(covered * 100)}% of the weight`;
}
