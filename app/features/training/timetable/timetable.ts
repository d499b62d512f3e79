import { dayStanding, type SchoolCalendar } from '~/features/schools/calendar';
import { addMinutes, instantAt, type Day, type Instant } from '~/platform/time';
import { madeFor, type KnownSession } from './made-session';
import { daysInSchool, openDays, type SessionDay } from './session-day';
import { inOrder, type TimetableLine } from './timetable-line';

/** A school of the cohort whose head has accepted, with its own calendar. */
export type TimetableSchool = { id: string; name: string; calendar: SchoolCalendar };

/** A session that a line asks for. `school` is null for an open one. */
export type Slot = {
  line: TimetableLine;
  school: { id: string; name: string } | null;
  /** Null where the terms known do not reach. */
  day: SessionDay | null;
  startsAt: Instant | null;
  endsAt: Instant | null;
  /** Of an open session: the schools of the cohort that are closed that day. */
  closed: string[];
};

/**
 * How a slot stands. `to make`: nothing stands in its way; `made` from this line before; `by hand`: the school has a
 * session of the module that was scheduled by hand; `past`: its day has gone by; `no dates`: no term is known so far on.
 */
export type SlotState = 'to make' | 'made' | 'by hand' | 'past' | 'no dates';

export type PlannedSession = Slot & { state: SlotState; session: KnownSession | null };

type Cohort = {
  startsOn: Day;
  /** The council's terms and bank holidays, which open sessions keep. */
  council: SchoolCalendar;
  schools: readonly TimetableSchool[];
};

/**
 * The timetable of a cohort from its template: every session that the lines ask for, with its day and how it stands,
 * in the template's order and then by school. Making what is `to make` leaves nothing to make.
 * @param known the sessions of the cohort and its schools, those that are cancelled too
 */
export function timetableOf(
  lines: readonly TimetableLine[],
  cohort: Cohort,
  known: readonly KnownSession[],
  now: Instant,
): PlannedSession[] {
  const slots = slotsOf(lines, cohort);
  const made = madeFor(slots, known);
  return slots.map((slot, at) => {
    const session = made[at] ?? null;
    return { ...slot, session, state: stateOf(slot, session, now) };
  });
}

function stateOf(slot: Slot, session: KnownSession | null, now: Instant): SlotState {
  if (session) return session.lineId === null ? 'by hand' : 'made';
  if (slot.startsAt === null) return 'no dates';
  return slot.startsAt <= now ? 'past' : 'to make';
}

function slotsOf(lines: readonly TimetableLine[], { startsOn, council, schools }: Cohort): Slot[] {
  const inSchool = lines.filter(({ kind }) => kind === 'in-school');
  // Most schools keep the council's calendar, the same object: their days are worked out once.
  const byCalendar = new Map<SchoolCalendar, Map<string, SessionDay | null>>();
  const daysOf = (calendar: SchoolCalendar) => {
    const days = byCalendar.get(calendar) ?? daysInSchool(inSchool, startsOn, calendar);
    byCalendar.set(calendar, days);
    return days;
  };
  const slotOn = slotMaker();
  return inOrder(lines).flatMap((line) =>
    line.kind === 'open'
      ? openDays(line, startsOn, council).map((day) => ({
          ...slotOn(line, null, day),
          closed: day ? closedOn(day.on, schools) : [],
        }))
      : schools.map(({ id, name, calendar }) =>
          slotOn(line, { id, name }, daysOf(calendar).get(line.id) ?? null),
        ),
  );
}

/** Makes slots; the instants of a day and time, slow to work out, are the same in every school. */
function slotMaker() {
  const instants = new Map<string, Instant>();
  const instantOf = (day: Day, time: string) => {
    const instant = instants.get(`${day} ${time}`) ?? instantAt(day, time);
    instants.set(`${day} ${time}`, instant);
    return instant;
  };
  return (line: TimetableLine, school: Slot['school'], day: SessionDay | null): Slot => {
    const startsAt = day && instantOf(day.on, line.startsAtTime);
    const endsAt = startsAt && addMinutes(startsAt, line.minutes);
    return { line, school, day, startsAt, endsAt, closed: [] };
  };
}

function closedOn(day: Day, schools: readonly TimetableSchool[]): string[] {
  return schools
    .filter(({ calendar }) => !['school day', 'inset'].includes(dayStanding(day, calendar)))
    .map(({ name }) => name);
}
