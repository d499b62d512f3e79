import { randomUUID } from 'node:crypto';
import type { SchoolCalendar } from '~/features/schools/calendar';
import { weekdaysBetween, type ClosureKind } from '~/features/schools/closure';
import { bySchoolYear } from '~/features/schools/term';
import { addDays, type Day } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import type { Rows } from './rows';
import type { SeedSchool } from './school-rows';

/** Calendars of the schools that differ from the council's terms. */
export type OwnCalendars = ReadonlyMap<string, SchoolCalendar>;

type Differing = { main: SeedSchool; shared: readonly [SeedSchool, SeedSchool] };

/**
 * The council's terms, and three schools with days of their own: INSET days at the main school, one of them on the day
 * of a session on which it may book, a closure at another, and at a third a half-term in another week.
 */
export function addCalendars(
  rows: Rows,
  calendar: DemonstrationCalendar,
  { main, shared: [closed, different] }: Differing,
): OwnCalendars {
  for (const { terms } of bySchoolYear(calendar.council.terms))
    for (const [at, term] of terms.entries())
      rows.term.push({ id: randomUUID(), name: `Term ${at + 1}`, ...term });
  const { monday } = calendar;
  const days = [
    ...own(main, 'inset', monday(-3)),
    ...own(main, 'inset', thirdSessionDay(calendar)),
    ...own(main, 'inset', calendar.openFrom(monday(5))),
    ...own(closed, 'closed', calendar.openFrom(addDays(monday(2), 4))),
    ...own(different, 'closed', monday(-5), addDays(monday(-5), 4)),
    ...own(different, 'open', monday(-4), addDays(monday(-4), 4)),
  ];
  rows.closure.push(...days);
  const of = (schoolId: string, kind: ClosureKind) =>
    new Set(days.flatMap((day) => (day.schoolId === schoolId && day.kind === kind ? day.on : [])));
  return new Map(
    [main, closed, different].map(({ id }) => [
      id,
      {
        ...calendar.council,
        closures: of(id, 'closed'),
        insetDays: of(id, 'inset'),
        openDays: of(id, 'open'),
      },
    ]),
  );
}

/** The day of the third session told by hand: still open to be booked. */
export function thirdSessionDay({ monday, openFrom }: DemonstrationCalendar): Day {
  return openFrom(addDays(monday(3), 3));
}

function own(school: SeedSchool, kind: ClosureKind, from: Day, to = from) {
  return weekdaysBetween(from, to).map((on) => ({
    ...{ id: randomUUID(), schoolId: school.id, on, kind },
  }));
}
