import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Instant } from '~/platform/time';

/** A module may say whom to write to or ring; everything else that could point to a person is refused. */
const LET_PASS = new Set(['email', 'phone']);

/** May these texts stand in the programme? Refused: `screened`, with what was found. */
export function mayWrite(texts: readonly string[], now: Instant): Allowed | Refused<'screened'> {
  const screening = screen(texts.join('\n\n'), dayOf(now));
  if (screening.ok) return allowed;
  const finding = screening.findings.find(({ kind }) => !LET_PASS.has(kind));
  return finding ? refused('screened', `${finding.message} (“${finding.excerpt}”)`) : allowed;
}
