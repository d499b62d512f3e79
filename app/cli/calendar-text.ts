import type { CalendarPlan } from '~/features/schools/calendar-import.server';
import { calendarViewOf } from '~/features/schools/calendar-preview-view';
import { closing, section } from './schools-text';

/** What a plan for terms or bank holidays says on a terminal. */
export function calendarText(planned: CalendarPlan, applied: boolean): string {
  const { fresh, changed, gone, refused, unchanged } = calendarViewOf(planned);
  return [
    ...section(
      'New',
      fresh.map(({ name, when }) => `${name}: ${when}`),
    ),
    ...section(
      'Changed',
      changed.map(({ name, from, to }) => `${name}: ${from}, now ${to}`),
    ),
    ...section(
      'No longer a bank holiday',
      gone.map(({ name, when }) => `${name}: ${when}`),
    ),
    ...section(
      'Left out',
      refused.map(({ reason }) => reason),
    ),
    `${unchanged} unchanged.`,
    closing(applied),
  ].join('\n');
}
