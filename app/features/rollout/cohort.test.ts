import { describe, expect, test } from 'vitest';
import { invitationState, isSilent, mayMoveFor, mayPut } from './cohort';

const school = { takesPart: 'sequenced', closedOn: null };
const today = '2026-11-23';
const now = '2026-11-23T09:30:00.000Z';

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

describe('the reason of a move', () => {
  const otherSchools = ['Oakmere Juniors', 'Marsh Road Academy'];

  test.each([
    ['one is always needed', ' ', 'reason'],
    ['any plain one will do', 'Building work until Easter.', undefined],
    ['it names no other school', 'Swapped with oakmere juniors.', 'names-another'],
    ['nor by half its name', 'Marsh Road needs it more.', 'names-another'],
    ['it names no child', 'Because of Callum’s EHCP.', 'screened'],
  ])('%s', (_, reason, refusal) => {
    const ruling = mayMoveFor(reason, otherSchools, now);
    expect(ruling.ok ? undefined : ruling.reason).toBe(refusal);
  });
});

describe('how a school stands', () => {
  test('the newest answer stands', () => {
    expect(invitationState(null)).toBe('draft');
    expect(invitationState({ answers: [] })).toBe('offered');
    expect(invitationState({ answers: [{ answer: 'declined' }, { answer: 'accepted' }] })).toBe(
      'declined',
    );
  });

  test('ten days without an answer are silence', () => {
    expect(isSilent('offered', '2026-11-14T09:00:00.000Z', now)).toBe(false);
    expect(isSilent('offered', '2026-11-13T09:00:00.000Z', now)).toBe(true);
    expect(isSilent('accepted', '2026-11-09T09:00:00.000Z', now)).toBe(false);
    expect(isSilent('draft', null, now)).toBe(false);
  });
});
