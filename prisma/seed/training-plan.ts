import type { SchoolCalendar } from '~/features/schools/calendar';
import { addDays, addMinutes, dayOf, instantAt, type Day, type Instant } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import type { OwnCalendars } from './calendar-rows';
import type { Chance } from './chance';

/** Someone who owes a module through a school of a cohort. */
export type Owing = {
  personId: string;
  schoolId: string;
  cohortId: string;
  moduleId: string;
  position: number;
  dueOn: Day;
  staffType: string;
  phase: string;
};

/** A session to be held or already held, with the people meant for it. */
export type PlannedSession = {
  moduleId: string;
  kind: 'open' | 'in-school' | 'led-by-school';
  cohortId: string | null;
  schoolId: string | null;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  capacity: number | null;
  people: Owing[];
};

const SEATS = 25;
const FURTHEST_AHEAD_DAYS = 56;
const venues = [
  'Estuary Training Centre, room 2',
  'The Boathouse, Quay Street',
  'Wold Community Hall',
  'Council offices, committee room',
];

/**
 * How each school meets each module: most in school after the children have gone, some on open sessions, a few led by the
 * school itself. Open seats fall short of the need on purpose, so that someone is waiting for the programme.
 */
export function planTraining(
  owing: Owing[],
  chance: Chance,
  calendar: DemonstrationCalendar,
  { openSchoolId, own }: { openSchoolId: string; own: OwnCalendars },
): PlannedSession[] {
  const sessions: PlannedSession[] = [];
  const open = new Map<string, Owing[]>();
  for (const people of groupBy(
    owing,
    ({ schoolId, moduleId }) => `${schoolId} ${moduleId}`,
  ).values()) {
    const [first] = people;
    if (!first) continue;
    const way = first.schoolId === openSchoolId && first.position === 3 ? 'open' : wayOf(chance);
    if (way === 'open') {
      const key = `${first.cohortId} ${first.moduleId}`;
      open.set(key, [...(open.get(key) ?? []), ...people]);
    } else if (way !== 'none') sessions.push(inSchool(people, way, chance, calendar, own));
  }
  for (const people of open.values()) sessions.push(...openSessions(people, chance, calendar));
  return sessions.filter(
    ({ startsAt }) => dayOf(startsAt) < addDays(calendar.today, FURTHEST_AHEAD_DAYS),
  );
}

function wayOf(chance: Chance): 'open' | 'in-school' | 'led-by-school' | 'none' {
  const draw = chance.next();
  if (draw < 0.56) return 'in-school';
  if (draw < 0.62) return 'led-by-school';
  return draw < 0.96 ? 'open' : 'none';
}

function inSchool(
  people: Owing[],
  kind: 'in-school' | 'led-by-school',
  chance: Chance,
  calendar: DemonstrationCalendar,
  own: OwnCalendars,
): PlannedSession {
  const school = own.get(people[0]?.schoolId ?? '');
  const day = schoolDay(addDays(earliest(people), -chance.whole(6, 20)), chance, calendar, school);
  const startsAt = instantAt(day, '15:45');
  return {
    ...{
      moduleId: people[0]?.moduleId ?? '',
      kind,
      cohortId: null,
      schoolId: people[0]?.schoolId ?? null,
    },
    ...{ startsAt, endsAt: addMinutes(startsAt, 75), venue: 'In school', capacity: null, people },
  };
}

function openSessions(
  people: Owing[],
  chance: Chance,
  calendar: DemonstrationCalendar,
): PlannedSession[] {
  const isPast = addDays(earliest(people), -5) < calendar.today;
  const wanted = Math.max(1, Math.floor((people.length * (isPast ? 0.9 : 0.6)) / SEATS));
  const queue = chance.shuffled(people);
  return Array.from({ length: wanted }, (_, index) => {
    const day = schoolDay(addDays(earliest(people), -5 - 3 * index), chance, calendar);
    const startsAt = instantAt(day, chance.happens(0.6) ? '09:30' : '13:15');
    const seats = isPast || index === 0 ? SEATS : chance.whole(6, 18);
    return {
      ...{
        moduleId: people[0]?.moduleId ?? '',
        kind: 'open',
        cohortId: people[0]?.cohortId ?? null,
        schoolId: null,
      },
      ...{
        startsAt,
        endsAt: addMinutes(startsAt, 150),
        venue: chance.pick(venues),
        capacity: SEATS,
      },
      people: queue.splice(0, seats),
    };
  });
}

/** A day of work on or before the day given; never today, so that the demonstration looks the same at any hour. */
function schoolDay(
  day: Day,
  chance: Chance,
  calendar: DemonstrationCalendar,
  school?: SchoolCalendar,
): Day {
  const found = calendar.openUntil(day, school);
  return found === calendar.today
    ? schoolDay(addDays(found, -chance.whole(1, 3)), chance, calendar, school)
    : found;
}

function earliest(people: Owing[]): Day {
  return people.reduce((day, { dueOn }) => (dueOn < day ? dueOn : day), people[0]?.dueOn ?? '');
}

export function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
