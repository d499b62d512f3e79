import { describe, expect, test } from 'vitest';
import { bySchoolYear, mayKeepTerm, schoolYearOf, termsWarning, usualTermName } from './term';

const autumn = { name: 'Autumn', startsOn: '2025-09-04', endsOn: '2025-10-23' };

describe('a term may have days that', () => {
  test.each([
    ['2025-11-03', '2025-12-19', null],
    ['2025-10-24', '2025-10-25', null],
    ['2025-11-03', '2025-11-03', 'order'],
    ['2025-12-19', '2025-11-03', 'order'],
    ['2025-11-03', '2026-12-19', 'long'],
    ['2025-10-23', '2025-12-19', 'starts-within'],
    ['2025-09-10', '2025-09-20', 'starts-within'],
    ['2025-08-25', '2025-09-04', 'ends-within'],
    ['2025-08-25', '2025-11-01', 'ends-within'],
  ])('run from %s to %s: %s', (startsOn, endsOn, reason) => {
    const ruling = mayKeepTerm({ startsOn, endsOn }, [autumn]);
    expect(ruling.ok ? null : ruling.reason).toBe(reason);
  });

  test('the refusal names the other term and its days', () => {
    const ruling = mayKeepTerm({ startsOn: '2025-10-01', endsOn: '2025-12-01' }, [autumn]);
    expect(ruling).toMatchObject({
      message: 'This overlaps Autumn, 4 September 2025 to 23 October 2025',
    });
  });
});

test.each([
  ['2025-07-31', '2024/25'],
  ['2025-08-01', '2025/26'],
  ['2026-01-06', '2025/26'],
  ['1999-09-01', '1999/00'],
])('%s is of the school year %s', (day, year) => expect(schoolYearOf(day)).toBe(year));

test('terms stand in time within their school years', () => {
  const summer = { startsOn: '2026-06-01', endsOn: '2026-07-22' };
  const next = { startsOn: '2026-09-03', endsOn: '2026-10-22' };
  expect(bySchoolYear([next, summer, autumn])).toEqual([
    { year: '2025/26', terms: [autumn, summer] },
    { year: '2026/27', terms: [next] },
  ]);
});

test('a year of six has halves, of three whole terms, of any other numbers', () => {
  expect(usualTermName(2, 6)).toBe('Autumn term, second half');
  expect(usualTermName(3, 3)).toBe('Summer term');
  expect(usualTermName(4, 5)).toBe('Term 4');
});

describe('the warning that terms run out', () => {
  const terms = [autumn, { startsOn: '2026-06-01', endsOn: '2026-07-24' }];

  test.each([
    ['2026-05-29', null],
    [
      '2026-05-30',
      'Terms after 24 July 2026 are not known: reminders stop then, and timetables count ordinary weeks.',
    ],
    [
      '2026-07-25',
      'Terms after 24 July 2026 are not known: reminders stopped then, and timetables count ordinary weeks.',
    ],
  ])('on %s: %s', (today, words) => expect(termsWarning(terms, today)).toBe(words));

  test('without any term it says so', () => {
    expect(termsWarning([], '2026-05-29')).toContain('No term is known');
  });
});
