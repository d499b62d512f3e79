import { counted } from '~/platform/message-text';

/** Need 50 is a school in the middle. */
const MIDDLE_NEED = 50;
const MOST_NEED = 100;

/**
 * What a price means, in the plan's own currency: starting a school of need n one cohort later costs n ÷ cohorts ×
 * what need weighs.
 * @param what for example `a trust’s schools`
 */
export function priceWords(
  what: string,
  price: number,
  { needWeight, cohorts }: { needWeight: number; cohorts: number },
): string {
  const start = `Each cohort more that ${what} are spread over costs ${price}`;
  if (price === 0) return `${start}: the plan does not mind.`;
  if (needWeight === 0 || cohorts < 2) return `${start}.`;
  const need = (price * cohorts) / needWeight;
  if (need <= MOST_NEED)
    return `${start}: as much as starting one school of need ${Math.round(need)} a cohort later.`;
  const schools = Math.round(need / MIDDLE_NEED);
  return `${start}: as much as starting ${counted(schools, 'school')} of need ${MIDDLE_NEED} a cohort later.`;
}
