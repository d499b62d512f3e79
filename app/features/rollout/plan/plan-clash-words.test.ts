import { expect, test } from 'vitest';
import { clashNote, relaxationWords } from './plan-clash-words';

const clash = (...paths: string[]) => paths.map((path) => ({ path, repairsAll: false }));
const a = { path: 'a', repairsAll: false };

test.each([
  ['the only clash', [clash('a', 'b')], 'Another clash remains, which was not found in time.'],
  ['in every one of two', [clash('a', 'b'), clash('a', 'c')], 'Another clash remains, which'],
  ['one without it', [clash('a', 'b'), clash('b', 'c')], 'Clash 2 remains.'],
  ['three', [clash('b'), clash('a'), clash('c'), clash('d')], 'Clashes 1, 3 and 4 remain.'],
])('a limit that does not end all: %s', (_, clashes, words) => {
  const said = relaxationWords(a, '2 instead', clashes);
  expect(said).toContain(`Ends this clash only: 2 instead. ${words}`);
});

test('a limit is enough only where that is known of it, and a clash only where it is of each', () => {
  const enough = { path: 'b', repairsAll: true };
  const unsure = { path: 'c', repairsAll: null };
  expect(relaxationWords(enough, 'leave it out', [])).toBe('Enough by itself: leave it out.');
  expect(relaxationWords(unsure, 'leave it out', [])).toContain('was not found out in time');
  expect(clashNote([enough, enough])).toContain('relaxing any one of them is enough');
  for (const other of [a, unsure])
    expect(clashNote([enough, other])).toContain('one of them has to give way');
});
