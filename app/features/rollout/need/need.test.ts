import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needOfSchools, type SchoolWithFigures } from './need';
import { isOldPeriod, type StoredFigure } from './need-figure';
import { needIndicators, needWeightsFrom, type NeedIndicator } from './need-indicator';

const today = '2026-11-27';
const weights = needWeightsFrom([]);

type Values = Partial<Record<NeedIndicator | 'pupils', number | string>>;

function figuresOf(values: Values, period = '2025/26'): StoredFigure[] {
  return Object.entries(values).map(([indicator, given]) => ({
    ...{ indicator, period, source: 'Test', loadedAt: '2026-09-01T09:00:00.000Z' },
    ...(typeof given === 'number'
      ? { value: given, missing: null }
      : { value: null, missing: given }),
  }));
}

const usual: Values = {
  ...{ pupils: 300, 'ehc-requests': 4, suspended: 2, 'specialist-moves': 2 },
  ...{ 'free-meals': 70, 'ehc-plans': 6, 'sen-support': 40 },
};

function school(id: string, values: Values = {}, phase = 'primary', period?: string) {
  return { id, phase, figures: figuresOf({ ...usual, ...values }, period) };
}

/** Nine ordinary schools that differ somewhat. */
const others = (phase = 'primary') =>
  Array.from({ length: 9 }, (_, at) =>
    school(
      `other ${at}`,
      { 'ehc-requests': 1 + at, 'free-meals': 40 + 8 * at, suspended: at },
      phase,
    ),
  );

function needOf(one: SchoolWithFigures, rest = others(), own = weights) {
  const need = needOfSchools([one, ...rest], own, today).get(one.id);
  if (!need) throw new Error('No need');
  return need;
}

const partOf = (need: ReturnType<typeof needOf>, indicator: NeedIndicator) =>
  need.parts.find((part) => part.indicator === indicator);

describe('the score', () => {
  const value = fc.integer({ min: 0, max: 40 });
  const values = fc.record({ 'ehc-requests': value, suspended: value, 'free-meals': value });

  test('never falls when an indicator that counts rises, and stays within 0 and 100', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('ehc-requests', 'suspended', 'free-meals'),
        (known, one) => {
          const before = needOf(school('it', known)).score ?? -1;
          const after = needOf(school('it', { ...known, [one]: known[one] + 5 })).score ?? -1;
          expect(after).toBeGreaterThanOrEqual(before);
          expect(after).toBeLessThanOrEqual(100);
          expect(before).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('is the same whatever the order of schools and figures', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(others(), { minLength: 9 }), (rest) => {
        const it = school('it', { 'ehc-requests': 9 });
        const turned = { ...it, figures: [...it.figures].reverse() };
        expect(needOf(turned, rest)).toEqual(needOf(it));
      }),
    );
  });

  test('context moves it only once the lead gives it weight', () => {
    const [calm, busy] = [school('it'), school('it', { 'sen-support': 90, 'ehc-plans': 20 })];
    const shareOnly = (need: ReturnType<typeof needOf>) =>
      [partOf(need, 'ehc-requests'), partOf(need, 'free-meals')].map((part) => part?.points);
    expect(shareOnly(needOf(busy))).toEqual(shareOnly(needOf(calm)));
    expect(partOf(needOf(busy), 'sen-support')).toMatchObject({
      ...{ counts: false, uncounted: 'context, weighs nothing' },
    });
    const own = needWeightsFrom([{ indicator: 'sen-support', weight: 30, countsOld: false }]);
    expect(partOf(needOf(busy, others(), own), 'sen-support')?.counts).toBe(true);
  });
});

describe('what is missing', () => {
  test('is not zero: it takes no part, and less is covered', () => {
    const missing = needOf(school('it', { 'ehc-requests': 'NA' }));
    const zero = needOf(school('it', { 'ehc-requests': 0 }));
    expect(missing.score).toBeGreaterThan(zero.score ?? 0);
    expect(missing.covered).toBeCloseTo(0.7);
    expect(zero.covered).toBe(1);
    expect(partOf(missing, 'ehc-requests')).toMatchObject({
      ...{ value: null, missing: 'not available (NA)', points: null, counts: false },
    });
  });

  test('leaves no score where nothing that counts is known', () => {
    const bare = {
      id: 'it',
      phase: 'primary',
      figures: figuresOf({ pupils: 300, 'ehc-plans': 6 }),
    };
    expect(needOf(bare)).toMatchObject({ score: null, covered: 0 });
    expect(partOf(needOf(bare), 'suspended')).toMatchObject({
      missing: 'not loaded',
      period: null,
    });
  });

  test('takes the newest year that has a value, and says which', () => {
    const it = school('it', { 'free-meals': 'x' });
    const before = figuresOf({ 'free-meals': 77, pupils: 310 }, '2024/25');
    const need = needOf({ ...it, figures: [...it.figures, ...before] });
    expect(partOf(need, 'free-meals')).toMatchObject({ value: 77, period: '2024/25', of: 310 });
  });

  test('a value without its number of pupils does not count, and says why', () => {
    const need = needOf(school('it', { pupils: 'NA', 'sen-support': 0 }));
    expect(partOf(need, 'free-meals')?.uncounted).toBe('number of pupils not known');
    expect(partOf(need, 'suspended')?.uncounted).toBe('number at SEN support not known, or none');
  });
});

describe('what is old', () => {
  test.each([
    ['2023/24', '2026-08-31', false],
    ['2023/24', '2026-09-01', true],
    ['2018/19', '2026-11-27', true],
  ])('%s on %s', (period, day, old) => expect(isOldPeriod(period, day)).toBe(old));

  test('weighs nothing unless the lead says so', () => {
    const schools = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
      school(id, { 'free-meals': 50 + 15 * at }, 'primary', '2018/19'),
    );
    const shown = needOfSchools(schools, weights, today).get('f');
    expect(shown).toMatchObject({ score: null, covered: 0, question: null });
    expect(shown?.parts[3]).toMatchObject({
      ...{ value: 125, period: '2018/19', isOld: true, uncounted: 'old, weighs nothing' },
    });
    const own = needWeightsFrom([{ indicator: 'free-meals', weight: 20, countsOld: true }]);
    const counted = needOfSchools(schools, own, today).get('f');
    expect(counted?.score).toBeGreaterThan(70);
    expect(counted?.covered).toBeCloseTo(0.2);
  });
});

describe('with whom a school is compared', () => {
  test('its own phase only, all-through beside secondary', () => {
    const primary = needOf(school('it', {}, 'primary'), others('secondary'));
    expect(primary.score).toBeNull();
    expect(primary.parts[0]?.uncounted).toBe(
      'fewer than 4 other primary schools to compare with, weighs nothing',
    );
    expect(needOf(school('it', {}, 'all-through'), others('secondary')).score).not.toBeNull();
    expect(needOf(school('it', {}, 'special')).score).toBeNull();
  });
});

describe('a share with SEN far below similar schools', () => {
  test('raises a question and no points; a high one raises none', () => {
    const low = needOf(school('it', { 'sen-support': 6, 'ehc-plans': 1 }));
    expect(low.question).toBe(
      '2% of pupils had SEN in 2025/26, and 15% at other primary schools. Are needs found, and do families choose this school?',
    );
    expect(needOf(school('it', { 'sen-support': 90 })).question).toBeNull();
    expect(needOf(school('it', { 'sen-support': 'x' })).question).toBeNull();
  });

  test('every indicator is there, known or not', () => {
    expect(needOf(school('it')).parts.map(({ indicator }) => indicator)).toEqual([
      ...needIndicators,
    ]);
  });
});
