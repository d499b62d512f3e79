import { expect, it } from 'vitest';
import { ownPath } from './own-path';

it.each([
  ['/schools', '/schools'],
  ['/schools/1?page=2', '/schools/1?page=2'],
  ['/a/../b#part', '/b'],
])('keeps %s', (next, path) => expect(ownPath(next)).toBe(path));

it.each([
  null,
  '',
  'schools',
  'https://example.org/',
  '//example.org/',
  '/\\example.org/',
  '/\t/example.org/',
  '/.//example.org',
  '/sign-in?next=/sign-in',
  '/sign-out',
  'javascript:alert(1)',
])('goes to the first page for %j', (next) => expect(ownPath(next)).toBe('/'));
