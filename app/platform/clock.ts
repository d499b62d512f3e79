import { instantOf, type Instant } from '~/platform/time';

/** Tells the present instant. */
export type Clock = () => Instant;

/**
 * The clock of a door: real time, or time that ticks on from a starting instant, so that a
 * demonstration or a test can stand at a chosen day.
 */
export function clockFrom(startingInstant?: Instant): Clock {
  if (startingInstant === undefined) return () => instantOf(new Date());
  const ahead = Date.parse(startingInstant) - Date.now();
  return () => instantOf(new Date(Date.now() + ahead));
}
