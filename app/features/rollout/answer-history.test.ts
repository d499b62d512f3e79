import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '~/platform/time';
import { answerHistory, answersOn, type OfferRecord } from './answer-history';

const at = (day: string) => `${day}T10:00:00.000Z`;
const offer = (
  offered: string,
  answers: [string, string][] = [],
  ended: string | null = null,
): OfferRecord => ({
  offeredAt: at(offered),
  endedAt: ended && at(ended),
  answers: answers.map(([answer, day]) => ({ answer, answeredAt: at(day) })),
});

describe('how offers stand on a day', () => {
  test('ten days without an answer are silence, and an answer ends it', () => {
    const offers = [offer('2026-06-01', [['accepted', '2026-06-15']])];
    expect(answersOn(offers, '2026-05-31')).toMatchObject({ offered: 0 });
    expect(answersOn(offers, '2026-06-10')).toMatchObject({ thinking: 1, silent: 0 });
    expect(answersOn(offers, '2026-06-11')).toMatchObject({ thinking: 0, silent: 1 });
    expect(answersOn(offers, '2026-06-15')).toMatchObject({ silent: 0, accepted: 1 });
  });

  test('the newest answer of that day stands, whatever their order', () => {
    const offers = [
      offer('2026-06-01', [
        ['declined', '2026-06-20'],
        ['another', '2026-06-05'],
      ]),
    ];
    expect(answersOn(offers, '2026-06-19')).toMatchObject({ another: 1, declined: 0 });
    expect(answersOn(offers, '2026-06-20')).toMatchObject({ another: 0, declined: 1 });
  });

  test('a school that was moved counts with its newer offer alone', () => {
    const offers = [
      offer('2026-06-01', [['another', '2026-06-03']], '2026-06-08'),
      offer('2026-06-08'),
    ];
    expect(answersOn(offers, '2026-06-08')).toMatchObject({ offered: 1, another: 0, thinking: 1 });
  });

  const day = fc.integer({ min: 0, max: 200 }).map((number) => addDays('2026-03-01', number));
  const anyOffer = fc
    .record({
      offered: day,
      answers: fc.array(
        fc.tuple(fc.constantFrom('accepted', 'another', 'paused', 'declined'), day),
        { maxLength: 4 },
      ),
      ended: fc.option(day),
    })
    .map(({ offered, answers, ended }) => offer(offered, answers, ended));

  test('every offer stands in exactly one way, on every day', () => {
    fc.assert(
      fc.property(fc.array(anyOffer, { maxLength: 20 }), day, (offers, on) => {
        const { offered, ...ways } = answersOn(offers, on);
        expect(Object.values(ways).reduce((sum, one) => sum + one, 0)).toBe(offered);
      }),
    );
  });

  test('a picture ends today, rises in time and carries at most thirteen points', () => {
    fc.assert(
      fc.property(fc.array(anyOffer, { minLength: 1, maxLength: 20 }), day, (offers, today) => {
        const days = answerHistory(offers, today).map((point) => point.day);
        expect(days.length).toBeLessThanOrEqual(13);
        expect(days).toEqual([...new Set(days)].sort());
        if (days.length > 0) expect(days.at(-1)).toBe(today);
      }),
    );
  });
});

test('nothing offered, nothing drawn', () => {
  expect(answerHistory([], '2026-06-01')).toEqual([]);
  expect(answerHistory([offer('2026-07-01')], '2026-06-01')).toEqual([]);
});
