import type { FigureIndicator, Figures } from './school-figure';

const LEAST_CHANGE = 30;
const MOST_SHARE_OF_CHANGE = 0.5;

const MOST_SHARE_OF_REQUESTS = 0.2;
const MOST_SHARE_OF_MOVES = 0.1;
const FEW = 10;

/**
 * What makes a school's figures hard to believe, in words; nothing where they can stand. More pupils with SEN, or with
 * free meals, than pupils; more suspended at SEN support than are at SEN support; over 10 requests that are more than a
 * fifth of the roll, over 10 moves that are more than a tenth; or half as many pupils again, or half as many fewer (and
 * at least 30), as in the nearest other period. A figure that is missing raises no doubt.
 */
export function figureDoubts(figures: Figures, otherPupils: number | null): string[] {
  return [...ofPupils(figures, otherPupils), ...ofSuspended(figures)];
}

function ofPupils(figures: Figures, otherPupils: number | null): string[] {
  const valueOf = (indicator: FigureIndicator) => figures[indicator]?.value ?? 0;
  const pupils = figures.pupils?.value ?? null;
  if (pupils === null) return [];
  const ofRoll = `of ${pupils} pupils`;
  const sen = valueOf('ehc-plans') + valueOf('sen-support');
  const [meals, requests] = [valueOf('free-meals'), valueOf('ehc-requests')];
  const moves = valueOf('specialist-moves');
  return [
    sen > pupils && `${sen} with SEN ${ofRoll}`,
    meals > pupils && `${meals} with free school meals ${ofRoll}`,
    isMany(requests, pupils * MOST_SHARE_OF_REQUESTS) && `EHC requests for ${requests} ${ofRoll}`,
    isMany(moves, pupils * MOST_SHARE_OF_MOVES) && `${moves} moves to specialist places ${ofRoll}`,
    otherPupils !== null &&
      isLeap(otherPupils, pupils) &&
      `${pupils} pupils, and ${otherPupils} in the nearest other year`,
  ].filter((doubt) => doubt !== false);
}

function ofSuspended(figures: Figures): string[] {
  const [suspended, support] = [figures.suspended?.value ?? 0, figures['sen-support']?.value];
  if (support === undefined || support === null || suspended <= support) return [];
  return [`${suspended} suspended at SEN support of ${support} at SEN support`];
}

function isMany(number: number, most: number): boolean {
  return number > FEW && number > most;
}

function isLeap(before: number, now: number): boolean {
  const change = Math.abs(now - before);
  return change >= LEAST_CHANGE && change > before * MOST_SHARE_OF_CHANGE;
}
