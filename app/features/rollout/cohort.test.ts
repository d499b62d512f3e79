import { describe, expect, test } from 'vitest';
import { invitationState, mayAnswer, mayPut } from './cohort';

const school = { takesPart: 'sequenced', closedOn: null };
const today = '2026-11-23';

describe('putting a school into a cohort', () => {
  test('fits while there is room', () => {
    expect(mayPut(school, { held: 13, mostSchools: 14 }, today)).toEqual({ ok: true });
    expect(mayPut(school, { held: 14, mostSchools: 14 }, today)).toMatchObject({ reason: 'full' });
  });

  test('a contributor is not sequenced, and a closed school is not put anywhere', () => {
    const cohort = { held: 0, mostSchools: 5 };
    expect(mayPut({ ...school, takesPart: 'contributor' }, cohort, today)).toMatchObject({
      reason: 'not sequenced',
    });
    expect(mayPut({ ...school, closedOn: today }, cohort, today)).toMatchObject({
      reason: 'closed',
    });
    expect(mayPut({ ...school, closedOn: '2027-08-31' }, cohort, today)).toEqual({ ok: true });
  });
});

describe('answering an invitation', () => {
  const room = { held: 3, mostSchools: 5 };
  const none = { held: 5, mostSchools: 5 };

  test('the newest answer stands', () => {
    expect(invitationState(null)).toBe('draft');
    expect(invitationState({ answers: [] })).toBe('offered');
    expect(invitationState({ answers: [{ answer: 'declined' }, { answer: 'accepted' }] })).toBe(
      'declined',
    );
  });

  test('an offered place may be accepted even when the cohort is full: it is counted already', () => {
    expect(mayAnswer('offered', 'accepted', none)).toEqual({ ok: true });
  });

  test('a declined place may be accepted later only while there is room', () => {
    expect(mayAnswer('declined', 'accepted', room)).toEqual({ ok: true });
    expect(mayAnswer('declined', 'accepted', none)).toMatchObject({ reason: 'full' });
  });

  test('the same answer twice, and an answer to nothing, are refused', () => {
    expect(mayAnswer('accepted', 'accepted', room)).toMatchObject({ reason: 'same' });
    expect(mayAnswer('draft', 'accepted', room)).toMatchObject({ reason: 'not offered' });
  });
});
