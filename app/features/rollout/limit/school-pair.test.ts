import { expect, test } from 'vitest';
import { mayPair, type Pair, type PairKind } from './school-pair';

const pair = (kind: PairKind, oneSchoolId: string, otherSchoolId: string): Pair => ({
  ...{ kind, oneSchoolId, otherSchoolId },
});
const ask = (wanted: Pair, standing: Pair[] = [], pins: Record<string, string> = {}) =>
  mayPair(wanted, {
    standing,
    pinnedTo: (id) => pins[id] ?? null,
    isPlanned: (id) => id !== 'declined',
  });

test('two schools of the plan may be kept together or apart', () => {
  expect(ask(pair('together', 'a', 'b'))).toEqual({ ok: true });
  expect(ask(pair('apart', 'a', 'b'), [], { a: 'one', b: 'two' })).toEqual({ ok: true });
});

test.each([
  ['one-school', pair('apart', 'a', 'a'), []],
  ['not-planned', pair('apart', 'a', 'declined'), []],
  ['same', pair('apart', 'b', 'a'), [pair('apart', 'a', 'b')]],
  ['contradicts', pair('apart', 'a', 'b'), [pair('together', 'b', 'a')]],
  [
    'contradicts',
    pair('apart', 'a', 'c'),
    [pair('together', 'a', 'b'), pair('together', 'c', 'b')],
  ],
  [
    'contradicts',
    pair('together', 'a', 'c'),
    [pair('together', 'a', 'b'), pair('apart', 'c', 'b')],
  ],
])('refuses as %s', (reason, wanted, standing) => {
  expect(ask(wanted, standing)).toMatchObject({ reason });
});

test('pins count, also through others', () => {
  const known = [pair('together', 'a', 'b')];
  expect(ask(pair('together', 'b', 'c'), known, { a: 'one', c: 'two' })).toMatchObject({
    reason: 'contradicts',
  });
  expect(ask(pair('apart', 'a', 'b'), [], { a: 'one', b: 'one' })).toMatchObject({
    reason: 'contradicts',
  });
});
