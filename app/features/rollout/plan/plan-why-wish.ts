import { counted, listed } from '~/platform/message-text';
import type { Breach } from './plan-check';
import type { ChangeGain } from './plan-gain';
import type { PlanLimit } from './plan-limit';
import { isClosed, LEAST_GAIN, type Preference } from './plan-preference';
import { amount, brokenWords, type PlanNames } from './plan-words';

/** Where a school (with its `unit`) would rather have gone, what stopped it, and what an exchange would do. */
export function preferenceWords(
  preference: Preference | null,
  unit: readonly string[],
  limits: ReadonlyMap<string, PlanLimit>,
  names: PlanNames,
): string {
  const along = unit.length > 0 ? ` (with ${listed(unit.map(names.school))})` : '';
  if (!preference) return `No other cohort would score more for it${along}.`;
  const { cohort, gain, stops, exchange } = preference;
  const wish = `Would gain ${amount(gain.total)}${partWords(gain)} in ${names.cohort(cohort)}${along}`;
  const broken = stops.flatMap((breach) => {
    const limit = limits.get(breach.path);
    return limit ? [{ limit, breach }] : [];
  });
  // Where it may not be at all, nothing else counts, and nobody can change places with it either.
  const isShut = isClosed(preference);
  const told = isShut ? broken.filter(({ limit }) => 'school' in limit) : broken;
  const stopped = told.map(({ limit, breach }) => stopWords(limit, breach, cohort, names));
  const rest = isShut ? '' : ` ${exchangeWords(exchange, names)}`;
  const [first, ...others] = stopped;
  if (first !== undefined) {
    const but = first.startsWith('which') ? first : `but ${first}`;
    return `${[`${wish}, ${but}`, ...others].join('; also ')}.${rest}`;
  }
  return gain.evenness < -LEAST_GAIN
    ? `${wish}, but strata would be spread less evenly, which comes first.${rest}`
    : `${wish}, and no limit is against it: the plan is not the best there is.`;
}

/** Of a gain of more than one part: ` (start +14.2, trust −10)`. */
function partWords({ start, trust, area }: ChangeGain): string {
  const parts = Object.entries({ start, trust, area }).filter(([, value]) => value !== 0);
  if (parts.length < 2) return '';
  const signed = (value: number) => `${value > 0 ? '+' : '−'}${amount(Math.abs(value))}`;
  return ` (${parts.map(([part, value]) => `${part} ${signed(value)}`).join(', ')})`;
}

function stopWords(limit: PlanLimit, breach: Breach, wished: string, names: PlanNames): string {
  const isFull = limit.kind === 'maxSchools' && breach.actual === limit.value + 1;
  if (isFull && limit.cohort.id === wished)
    return `which has its ${counted(limit.value, 'school')}`;
  return brokenWords(limit, breach, names);
}

function exchangeWords(exchange: Preference['exchange'], names: PlanNames): string {
  if (!exchange) return 'No school there can change places with it.';
  const others = listed(exchange.with.map(names.school));
  const gain = amount(Math.abs(exchange.gain));
  if (Math.abs(exchange.gain) <= LEAST_GAIN)
    return `Changing places with ${others} there would score the same.`;
  return exchange.gain < 0
    ? `Changing places with ${others} there, the best exchange, would lose ${gain}.`
    : `Changing places with ${others} there would gain ${gain}: the plan is not the best there is.`;
}
