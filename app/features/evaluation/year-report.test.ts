import { expect, test } from 'vitest';
import { showGuarded } from './year-report';

const group = (key: string, enrolled: number) => ({ key, enrolled, reached: 0, due: 0, done: 0 });

test('a small staff type takes another of the staff with it, never the governors, whom the whole leaves out', () => {
  const shown = showGuarded([group('senco', 3), group('teacher', 40), group('governor', 6)]);
  const enrolled = Object.fromEntries(shown.map(({ key, enrolled: number }) => [key, number]));
  expect(enrolled).toEqual({ senco: 'hidden', teacher: 'hidden', governor: 6 });
});
