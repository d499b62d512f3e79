import { expect, test } from 'vitest';
import { formErrors } from '~/platform/form';
import { cohortSchemaFor } from './cohort.schema';

const schema = cohortSchemaFor([
  { phase: 'primary', schools: 12 },
  { phase: '16 plus', schools: 2 },
]);
const typed = {
  ...{ name: 'Cohort 4', startsOn: { day: '11', month: '1', year: '2027' }, mostSchools: '10' },
};
const faults = (change: Record<string, string>) => {
  const read = schema.safeParse({ ...typed, ...change });
  return read.success ? {} : formErrors(read.error.issues);
};

test('what is left empty limits nothing', () => {
  expect(schema.parse(typed)).toMatchObject({
    ...{ mostSchools: 10, fewestSchools: 0, mostStaff: null, facilitatorDays: null },
    phaseBounds: [
      { phase: 'primary', fewest: 0, most: null },
      { phase: '16 plus', fewest: 0, most: null },
    ],
  });
});

test('reads the bounds of each phase, and days with decimals', () => {
  const bounds = { 'fewest-16-plus': '1', 'most-primary': '8', facilitatorDays: '40.5' };
  expect(schema.parse({ ...typed, ...bounds })).toMatchObject({
    facilitatorDays: 40.5,
    phaseBounds: [
      { phase: 'primary', fewest: 0, most: 8 },
      { phase: '16 plus', fewest: 1, most: null },
    ],
  });
});

test.each([
  [{ fewestSchools: '11' }, 'fewestSchools', 'No more than the most schools, which is 10'],
  [{ mostSchools: '20', fewestSchools: '15' }, 'fewestSchools', 'Only 14 schools can be in a plan'],
  [
    { 'fewest-primary': '6', 'most-primary': '5' },
    'fewest-primary',
    'No more than the most of this phase, which is 5',
  ],
  [{ 'fewest-16-plus': '3' }, 'fewest-16-plus', 'Only 2 schools of this phase can be in a plan'],
  [
    { 'fewest-primary': '9', 'fewest-16-plus': '2' },
    'mostSchools',
    'The fewest of the phases come to 11: raise this or lower them',
  ],
  [{ facilitatorDays: 'ten' }, 'facilitatorDays', 'Enter a number, like 2 or 2.5'],
  [{ mostStaff: '0' }, 'mostStaff', 'Enter 1 or more'],
])('refuses %o', (change, field, message) => {
  expect(faults(change)).toEqual({ [field]: message });
});
