import { describe, expect, test } from 'vitest';
import { limitWords, mayLimitSchool, type LimitKind } from './school-limit';

const cohorts = ['one', 'two', 'three'].map((id) => ({ id }));
const free = { pinned: null, notBefore: null, notIn: [] };
const ask = (
  kind: LimitKind,
  cohortId: string,
  facts: Partial<Parameters<typeof mayLimitSchool>[1]> = {},
) =>
  mayLimitSchool(
    { kind, cohortId },
    { school: free, isKept: false, cohorts, started: new Set(['one']), ...facts },
  );

describe('limiting a school', () => {
  test('is allowed while a cohort is left for it', () => {
    expect(ask('pinned', 'two')).toEqual({ ok: true });
    expect(ask('not-in', 'two')).toEqual({ ok: true });
    expect(ask('not-before', 'three', { school: { ...free, notIn: ['two'] } })).toEqual({
      ok: true,
    });
  });

  test.each([
    ['pinned', 'two', { ...free, notIn: ['two'] }],
    ['not-in', 'two', { ...free, pinned: 'two' }],
    ['not-before', 'three', { ...free, pinned: 'two' }],
    ['not-in', 'three', { ...free, notBefore: 'three' }],
    ['not-in', 'three', { ...free, notIn: ['two'] }],
  ] as const)('never so that none is left: %s %s', (kind, cohortId, school) => {
    expect(ask(kind, cohortId, { school })).toMatchObject({ reason: 'contradicts' });
  });

  test('not twice; another pin takes the place of the one that stands', () => {
    expect(ask('pinned', 'two', { school: { ...free, pinned: 'two' } })).toMatchObject({
      reason: 'same',
    });
    expect(ask('pinned', 'three', { school: { ...free, pinned: 'two' } })).toEqual({
      ok: true,
    });
  });

  test('not into a cohort that has started, and not while a place stands', () => {
    expect(ask('pinned', 'one')).toMatchObject({ reason: 'started' });
    expect(ask('not-in', 'two', { isKept: true })).toMatchObject({ reason: 'offered' });
    expect(ask('not-in', 'two', { school: null })).toMatchObject({ reason: 'not-planned' });
  });

  test('is said in words', () => {
    expect(limitWords('not-before', 'Cohort 3')).toBe('Not before Cohort 3');
  });
});
