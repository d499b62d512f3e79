import type { Day } from '~/platform/time';

/**
 * From which day an enrolment counts once its school's start has moved: from the new start for whoever began with the
 * school, and never before it for those who joined later.
 */
export function restartOf(startsOn: Day, { from, to }: { from: Day; to: Day }): Day {
  if (startsOn <= from) return to;
  return startsOn > to ? startsOn : to;
}
