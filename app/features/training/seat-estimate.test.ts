import { describe, expect, test } from 'vitest';
import { estimatedNeeds, estimateWords, type SchoolToEnrol } from './seat-estimate';

const owes = (
  staffType: 'senco' | 'teacher' | 'teaching-assistant',
  weeks: [string, number][],
) => ({
  staffType,
  modules: weeks.map(([moduleId, dueWeeks]) => ({ moduleId, dueWeeks })),
});
const pathways = [
  owes('senco', [['lead', 4]]),
  owes('teacher', [
    ['shared', 10],
    ['teaching', 8],
  ]),
  owes('teaching-assistant', [['shared', 6]]),
];
const school: SchoolToEnrol = {
  ...{ schoolId: 'marsh', cohortId: 'first', startsOn: '2027-01-04' },
  ...{ listed: new Map(), unlisted: 40 },
};
const ever = '9999-12-30';
const needs = (change: Partial<SchoolToEnrol>, until = ever) =>
  estimatedNeeds([{ ...school, ...change }], pathways, until).map((need) => [
    need.moduleId,
    need.people,
  ]);

describe('what a school that is not enrolled yet will need', () => {
  test('is what teachers and teaching assistants both owe, where no list is in', () => {
    expect(needs({})).toEqual([['shared', 40]]);
    expect(needs({ unlisted: 0 })).toEqual([]);
  });

  test('follows the staff type of those listed', () => {
    const listed = new Map([
      ['senco', 1],
      ['teacher', 12],
      ['governor', 5],
    ]);
    expect(needs({ listed, unlisted: 27 })).toEqual([
      ['lead', 1],
      ['shared', 39],
      ['teaching', 12],
    ]);
  });

  test('counts from the cohort’s start, of those expected by the earlier of the two days', () => {
    expect(needs({}, '2027-02-14')).toEqual([]);
    expect(needs({}, '2027-02-15')).toEqual([['shared', 40]]);
    const listed = new Map([['teacher', 12]]);
    expect(needs({ listed }, '2027-02-15')).toEqual([['shared', 40]]);
  });

  test('is nothing to be shared where teaching assistants owe nothing', () => {
    expect(estimatedNeeds([school], pathways.slice(0, 2), ever)).toEqual([]);
  });
});

test('says of how many schools', () => {
  expect(estimateWords(1)).toBe('Estimated for 1 school not enrolled yet');
  expect(estimateWords(3)).toBe('Estimated for 3 schools not enrolled yet');
});
