import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Instant } from '~/platform/time';

/** May these words be kept? Refused: `screened` where they seem to point to a child or to somebody's details. */
export function mayKeepWords(words: string, now: Instant): Allowed | Refused<'screened'> {
  const screening = screen(words, dayOf(now));
  if (screening.ok) return allowed;
  return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
}
