import { expect, it } from 'vitest';
import { absencesOf, absenceWords } from './consequence';

it('tells how many of how many would be out, by staff type', () => {
  const chosen = [
    { staffType: 'teaching-assistant' },
    { staffType: 'senco' },
    { staffType: 'teaching-assistant' },
  ];
  const totals = { senco: 1, 'teaching-assistant': 19, teacher: 22 };
  expect(absencesOf(chosen, totals).map(absenceWords)).toEqual([
    'Your SENCO',
    '2 of your 19 teaching assistants',
  ]);
  expect(absencesOf([], totals)).toEqual([]);
});
