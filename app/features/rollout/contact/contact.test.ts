import { describe, expect, test } from 'vitest';
import { contactedAt, contactWords, endsNextActs, mayNoteContact } from './contact';

const now = '2026-11-23T09:30:00.000Z';
const noted = { contactedOn: '2026-11-23', note: null, nextAct: null, nextOn: null };

describe('noting a contact', () => {
  test.each([
    ['today', {}, undefined],
    ['sixty days ago', { contactedOn: '2026-09-24' }, undefined],
    ['longer ago', { contactedOn: '2026-09-23' }, 'long ago'],
    ['tomorrow', { contactedOn: '2026-11-24' }, 'to come'],
    ['what comes next, by a day', { nextAct: 'Ring again', nextOn: '2026-11-27' }, undefined],
    ['what comes next without a day', { nextAct: 'Ring again' }, 'next'],
    ['a day without what comes', { nextOn: '2026-11-27' }, 'next'],
    ['what comes next on a day gone by', { nextAct: 'Ring', nextOn: '2026-11-22' }, 'past'],
    ['a note about a child', { note: 'Because of Leo’s mum' }, 'screened'],
    ['a next act about one', { nextAct: 'Ask about Leo’s mum', nextOn: '2026-11-27' }, 'screened'],
  ])('%s', (_, change, refusal) => {
    const ruling = mayNoteContact({ ...noted, ...change }, now);
    expect(ruling.ok ? undefined : ruling.reason).toBe(refusal);
  });
});

test('a contact of today is kept under now, one of an earlier day under its noon', () => {
  expect(contactedAt('2026-11-23', now)).toBe(now);
  expect(contactedAt('2026-11-20', now)).toBe('2026-11-20T12:00:00.000Z');
});

test.each([
  ['spoke', null, true],
  ['left-message', null, false],
  ['no-answer', null, false],
  ['no-answer', 'Ring again', true],
] as const)('%s, with %s to come next, ends what was to come: %s', (outcome, nextAct, ends) => {
  expect(endsNextActs({ outcome, nextAct })).toBe(ends);
});

test.each([
  [{ channel: 'telephone', withWhom: 'head', outcome: 'spoke' }, 'Spoke to the head by telephone'],
  [
    { channel: 'email', withWhom: 'senco', outcome: 'left-message' },
    'Left a message for the SENCO by e-mail',
  ],
  [
    { channel: 'visit', withWhom: 'office', outcome: 'no-answer' },
    'No answer from the school office on a visit',
  ],
])('%o reads as a sentence', (told, words) => {
  expect(contactWords(told)).toBe(words);
});
