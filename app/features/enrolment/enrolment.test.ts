import { describe, expect, test } from 'vitest';
import { reviewPost, type PostToReview } from './enrolment';

const start = '2026-09-07';
const today = '2026-11-23';
const pathwayOf = new Map([
  ['teacher', 'for-teachers'],
  ['senco', 'for-sencos'],
]);
const teacher: PostToReview = {
  staffType: 'teacher',
  startsOn: '2020-09-01',
  endsOn: null,
  notExpectedUntil: null,
  enrolledOn: [],
};

describe('confirming the list', () => {
  test.each<[string, Partial<PostToReview>, object]>([
    ['enrols from the school’s start', {}, { outcome: 'enrol', startsOn: start }],
    [
      'enrols a later starter from their own',
      { startsOn: '2026-11-02' },
      { startsOn: '2026-11-02' },
    ],
    [
      'enrols someone away from their return',
      { notExpectedUntil: '2027-02-01' },
      { startsOn: '2027-02-01' },
    ],
    ['leaves the enrolled alone', { enrolledOn: ['for-teachers'] }, { outcome: 'enrolled' }],
    [
      'leaves out who ends first',
      { endsOn: '2026-09-07' },
      { outcome: 'left-out', why: 'ends-first' },
    ],
    [
      'leaves out who ends before coming back',
      { endsOn: '2027-01-31', notExpectedUntil: '2027-02-01' },
      { why: 'ends-first' },
    ],
    ['enrols who leaves later', { endsOn: '2026-12-18' }, { outcome: 'enrol' }],
    ['leaves out a staff type without a pathway', { staffType: 'governor' }, { why: 'no-pathway' }],
    [
      'moves a changed staff type from today',
      { staffType: 'senco', enrolledOn: ['for-teachers'] },
      { outcome: 'move', pathwayId: 'for-sencos', startsOn: today },
    ],
  ])('%s', (_, change, outcome) => {
    expect(reviewPost({ ...teacher, ...change }, pathwayOf, start, today)).toMatchObject(outcome);
  });

  test('a staff type changed before the school’s start moves from the start', () => {
    const changed = { ...teacher, staffType: 'senco', enrolledOn: ['for-teachers'] };
    expect(reviewPost(changed, pathwayOf, start, '2026-07-06')).toMatchObject({ startsOn: start });
  });
});
