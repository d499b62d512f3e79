import { addDays, dayOf, daysBetween, mondayOf, type Day, type Instant } from '~/platform/time';
import { answers, SILENT_AFTER_DAYS, type Answer } from './cohort';

/** An offer of a place, from when it was made until the school was moved on, with its answers in any order. */
export type OfferRecord = {
  offeredAt: Instant;
  endedAt: Instant | null;
  answers: readonly { answer: string; answeredAt: Instant }[];
};

/** How many offers stood at the end of a day, and how they stood: each is counted once below `offered`. */
export type AnswerCounts = Record<'offered' | 'thinking' | 'silent' | Answer, number>;

const MOST_POINTS = 13;

/** How the offers made by a day stood at its end. */
export function answersOn(offers: readonly OfferRecord[], day: Day): AnswerCounts {
  const counts: AnswerCounts = {
    ...{ offered: 0, thinking: 0, silent: 0 },
    ...{ accepted: 0, another: 0, paused: 0, declined: 0 },
  };
  for (const offer of offers) {
    if (dayOf(offer.offeredAt) > day) continue;
    if (offer.endedAt !== null && dayOf(offer.endedAt) <= day) continue;
    counts.offered += 1;
    counts[standingOn(offer, day)] += 1;
  }
  return counts;
}

function standingOn({ offeredAt, answers: given }: OfferRecord, day: Day) {
  const newest = given
    .filter(({ answeredAt }) => dayOf(answeredAt) <= day)
    .sort((a, b) => b.answeredAt.localeCompare(a.answeredAt))[0];
  if (newest) return answers.find((answer) => answer === newest.answer) ?? 'declined';
  return addDays(dayOf(offeredAt), SILENT_AFTER_DAYS) <= day ? 'silent' : 'thinking';
}

/**
 * How the answers came, by whole weeks from the Monday of the first offer to today: as many points as a picture can
 * carry. Empty while nothing has been offered.
 */
export function answerHistory(
  offers: readonly OfferRecord[],
  today: Day,
): (AnswerCounts & { day: Day })[] {
  const first = offers.map(({ offeredAt }) => dayOf(offeredAt)).sort()[0];
  if (first === undefined || first > today) return [];
  const from = mondayOf(first);
  const weeks = Math.max(1, Math.ceil(daysBetween(from, today) / 7 / (MOST_POINTS - 1)));
  const days: Day[] = [];
  for (let day = from; day < today; day = addDays(day, weeks * 7)) days.push(day);
  return [...days, today].map((day) => ({ day, ...answersOn(offers, day) }));
}
