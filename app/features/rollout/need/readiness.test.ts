import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSupportFirst,
  lackingBySchool,
  lackingOnRecord,
  readinessLevel,
  type ReadinessAnswers,
  type ReadinessLevel,
} from './readiness';
import { readinessAnswers, readinessQuestions } from './readiness-question';
import { readinessForm } from './readiness.schema';

const answer = fc.constantFrom(...readinessAnswers);
const whole = fc.record(
  Object.fromEntries(readinessQuestions.map(({ id }) => [id, answer])),
) as fc.Arbitrary<Required<ReadinessAnswers>>;
const question = fc.constantFrom(...readinessQuestions.map(({ id }) => id));

describe('the level', () => {
  test('is 1 to 5, and a better answer never lowers it', () => {
    fc.assert(
      fc.property(whole, question, (answers, better) => {
        const level = readinessLevel(answers) ?? 0;
        expect(level).toBeGreaterThanOrEqual(1);
        expect(level).toBeLessThanOrEqual(5);
        expect(readinessLevel({ ...answers, [better]: 'yes' })).toBeGreaterThanOrEqual(level);
      }),
    );
  });

  test('is not known while one answer is missing: missing is not “not yet”', () => {
    fc.assert(
      fc.property(whole, question, (answers, missing) => {
        expect(readinessLevel({ ...answers, [missing]: undefined })).toBeNull();
      }),
    );
  });

  test('stays at 2 or below while an essential is not there, whatever else is', () => {
    const essential = fc.constantFrom(
      ...readinessQuestions.filter((one) => one.essential).map(({ id }) => id),
    );
    fc.assert(
      fc.property(whole, essential, (answers, lacking) => {
        expect(readinessLevel({ ...answers, [lacking]: 'not-yet' })).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('is 5 when all is there and 1 when nothing is', () => {
    const all = (said: (typeof readinessAnswers)[number]) =>
      readinessLevel(Object.fromEntries(readinessQuestions.map(({ id }) => [id, said])));
    expect([all('yes'), all('partly'), all('not-yet')]).toEqual([5, 3, 1]);
  });
});

test('what is lacking is told once for each answer that is not yes', () => {
  fc.assert(
    fc.property(whole, (answers) => {
      const open = Object.values(answers).filter((said) => said !== 'yes');
      expect(lackingBySchool(answers)).toHaveLength(open.length);
    }),
  );
  expect(lackingOnRecord({ head: true, senco: false, organiser: true, agreement: false })).toEqual([
    'no SENCO on record',
    'data-sharing agreement not accepted',
  ]);
});

test('“support first” needs both, and what is not known is neither', () => {
  const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
  const level = fc.option(fc.constantFrom<ReadinessLevel>(1, 2, 3, 4, 5));
  fc.assert(
    fc.property(score, level, (need, ready) => {
      const first = isSupportFirst({ score: need }, { level: ready });
      expect(first).toBe(need !== null && need >= 60 && ready !== null && ready <= 2);
    }),
  );
});

test('a check may be kept half answered, and is handed in whole', () => {
  const half = { 'leaders-want-it': 'yes' };
  expect(readinessForm.safeParse({ do: 'keep', ...half }).success).toBe(true);
  const handed = readinessForm.safeParse({ do: 'hand-in', ...half });
  expect(handed.error?.issues).toHaveLength(readinessQuestions.length - 1);
});
