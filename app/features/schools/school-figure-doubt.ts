import type { FigureIndicator, Figures } from './school-figure';

const LEAST_CHANGE = 30;
const MOST_SHARE_OF_CHANGE = 0.5;

/**
 * What makes a school's figures hard to believe, in words; nothing where they can stand. More pupils with SEN, or with
 * free meals, than pupils; or half as many pupils again, or half as many fewer (and at least 30), as in the nearest
 * other period. A figure that is missing raises no doubt.
 */
export function figureDoubts(figures: Figures, otherPupils: number | null): string[] {
  const valueOf = (indicator: FigureIndicator) => figures[indicator]?.value ?? null;
  const pupils = valueOf('pupils');
  if (pupils === null) return [];
  const doubts: string[] = [];
  const sen = (valueOf('ehc-plans') ?? 0) + (valueOf('sen-support') ?? 0);
  if (sen > pupils) doubts.push(`${sen} with SEN of ${pupils} pupils`);
  const meals = valueOf('free-meals') ?? 0;
  if (meals > pupils) doubts.push(`${meals} with free school meals of ${pupils} pupils`);
  if (otherPupils !== null && isLeap(otherPupils, pupils))
    doubts.push(`${pupils} pupils, and ${otherPupils} in the nearest other year`);
  return doubts;
}

function isLeap(before: number, now: number): boolean {
  const change = Math.abs(now - before);
  return change >= LEAST_CHANGE && change > before * MOST_SHARE_OF_CHANGE;
}
