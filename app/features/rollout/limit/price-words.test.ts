import { expect, test } from 'vitest';
import { priceWords } from './price-words';

const start = 'Each cohort more that a trust’s schools are spread over costs';

test.each([
  [10, 1, 4, `${start} 10: as much as starting one school of need 40 a cohort later.`],
  [10, 2, 4, `${start} 10: as much as starting one school of need 20 a cohort later.`],
  [50, 1, 4, `${start} 50: as much as starting 4 schools of need 50 a cohort later.`],
  [0, 1, 4, `${start} 0: the plan does not mind.`],
  [10, 0, 4, `${start} 10.`],
])(
  'says what a price of %d means where need weighs %d in %d cohorts',
  (price, needWeight, cohorts, words) => {
    expect(priceWords('a trust’s schools', price, { needWeight, cohorts })).toBe(words);
  },
);
