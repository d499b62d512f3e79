import { describe, expect, test } from 'vitest';
import { mayAddPart, mayRemoveModule, mayRemovePart, nextCode } from './module';

const unused = { owed: 0, sessions: 0, begun: 0, lines: 0 };
const part = { ...unused, kind: 'online', done: 0, others: 2 };

describe('removing a module', () => {
  test.each([
    ['unused', unused, undefined],
    ['owed', { ...unused, owed: 12 }, 'owed'],
    ['with sessions', { ...unused, sessions: 1 }, 'has-sessions'],
    ['in the timetable template', { ...unused, lines: 2 }, 'has-lines'],
    ['begun, whatever else', { owed: 12, sessions: 1, begun: 1, lines: 1 }, 'begun'],
  ])('%s', (_, use, reason) => {
    const ruling = mayRemoveModule(use);
    expect(ruling.ok ? undefined : ruling.reason).toBe(reason);
  });

  test('says how many it would touch', () => {
    expect(mayRemoveModule({ ...unused, owed: 1 })).toMatchObject({
      message: '1 person owes this module. Take it off the pathways first.',
    });
  });
});

describe('the parts of a module', () => {
  test('are added only while nobody has begun it', () => {
    expect(mayAddPart(unused)).toEqual({ ok: true });
    expect(mayAddPart({ begun: 3 })).toMatchObject({ reason: 'begun' });
  });

  test.each([
    ['unused', part, undefined],
    ['done by someone', { ...part, done: 2, begun: 2 }, 'done'],
    ['of a module begun elsewhere', { ...part, begun: 2 }, 'begun'],
    ['live, with sessions', { ...part, kind: 'live', sessions: 1 }, 'has-sessions'],
    ['online, with sessions', { ...part, sessions: 1 }, undefined],
    ['the only one', { ...part, others: 0 }, 'last'],
  ])('removing one: %s', (_, use, reason) => {
    const ruling = mayRemovePart(use);
    expect(ruling.ok ? undefined : ruling.reason).toBe(reason);
  });
});

test('the next code follows the highest', () => {
  expect(nextCode([])).toBe('M1');
  expect(nextCode(['M1', 'M10', 'M2', 'X7'])).toBe('M11');
});
