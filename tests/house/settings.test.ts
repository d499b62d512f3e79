import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('documents every setting, and none that is not there', () => {
  const schema = readFileSync('app/platform/env.ts', 'utf8');
  const manual = readFileSync('docs/operations.md', 'utf8');
  const read = [...schema.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
  const told = [...manual.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(5);
  expect(told.toSorted()).toEqual(read.toSorted());
});
