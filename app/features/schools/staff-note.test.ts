import { expect, test } from 'vitest';
import { countPeople, staffNotes } from './staff-note';

const today = '2026-11-23';
const post = { startsOn: '2026-09-01', endsOn: null, notExpectedUntil: null };

test('says nothing of an ordinary post', () => {
  expect(staffNotes(post, today)).toEqual([]);
  expect(staffNotes({ ...post, notExpectedUntil: today }, today)).toEqual([]);
});

test('says what is to come and what is over', () => {
  expect(staffNotes({ ...post, startsOn: '2027-01-04' }, today)).toEqual(['From 4 January 2027']);
  expect(staffNotes({ ...post, endsOn: '2026-12-18' }, today)).toEqual(['Leaves 18 December 2026']);
  expect(staffNotes({ ...post, endsOn: today }, today)).toEqual(['Left 23 November 2026']);
  expect(staffNotes({ ...post, notExpectedUntil: '2027-04-12' }, today)).toEqual([
    'Not expected until 12 April 2027',
  ]);
});

test('counts a person once, and governors apart', () => {
  const rows = [
    { personId: 'a', staffType: 'teacher' },
    { personId: 'a', staffType: 'senco' },
    { personId: 'b', staffType: 'governor' },
  ];
  expect(countPeople(rows)).toEqual({ staff: 1, governors: 1 });
});
