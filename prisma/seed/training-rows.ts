import { randomUUID } from 'node:crypto';
import { addDays, addMinutes, dayOf } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import type { Chance } from './chance';
import type { Rows } from './rows';
import type { Owing, PlannedSession } from './training-plan';

type Staffing = { arrangedById: string; facilitatorIds: string[] };

/** Writes a planned session with its places and, when it is past, its register. Returns who attended. */
export function addSession(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  planned: PlannedSession,
  by: Staffing,
  busy: BusyDays,
): Owing[] {
  const id = randomUUID();
  const day = dayOf(planned.startsAt);
  const people = planned.people.filter(({ personId }) => busy.claim(personId, day));
  const isOpen = planned.kind === 'open';
  const createdAt = addMinutes(planned.startsAt, -60 * 24 * 42);
  rows.session.push({
    ...{
      id,
      moduleId: planned.moduleId,
      kind: planned.kind,
      cohortId: planned.cohortId,
      schoolId: planned.schoolId,
    },
    ...{
      startsAt: planned.startsAt,
      endsAt: planned.endsAt,
      venue: planned.venue,
      capacity: planned.capacity,
    },
    arrangedById: by.arrangedById,
    leadPersonId: planned.kind === 'led-by-school' ? (people[0]?.personId ?? null) : null,
    createdAt: createdAt < calendar.now ? createdAt : calendar.morning(-1),
  });
  if (planned.kind !== 'led-by-school')
    rows.sessionFacilitator.push({ sessionId: id, personId: chance.pick(by.facilitatorIds) });
  if (isOpen) addPlaces(rows, chance, calendar, id, planned, people);
  return day < calendar.today ? addRegister(rows, chance, id, planned, people) : [];
}

function addPlaces(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  sessionId: string,
  planned: PlannedSession,
  people: Owing[],
) {
  const claimed = addMinutes(planned.startsAt, -60 * 24 * chance.whole(14, 30));
  for (const { personId, schoolId } of people)
    rows.place.push({
      ...{ id: randomUUID(), sessionId, schoolId, personId },
      cover: chance.pick(['arranged', 'not-needed']),
      claimedById: personId,
      claimedAt: claimed < calendar.now ? claimed : calendar.morning(-1),
    });
}

function addRegister(
  rows: Rows,
  chance: Chance,
  sessionId: string,
  planned: PlannedSession,
  people: Owing[],
): Owing[] {
  const registerId = randomUUID();
  const takenAt = addMinutes(planned.endsAt, 10);
  const takenById = rows.sessionFacilitator.at(-1)?.personId ?? people[0]?.personId ?? '';
  rows.register.push({ id: registerId, sessionId, takenById, takenAt });
  const came: Owing[] = [];
  for (const owing of people) {
    const draw = chance.next();
    const mark = draw < 0.91 ? 'attended' : draw < 0.93 ? 'part' : 'absent';
    rows.registerMark.push({
      id: randomUUID(),
      registerId,
      personId: owing.personId,
      schoolId: owing.schoolId,
      mark,
    });
    if (mark === 'attended') came.push(owing);
  }
  addFeedbackAsks(rows, chance, sessionId, planned, came);
  return came;
}

function addFeedbackAsks(
  rows: Rows,
  chance: Chance,
  sessionId: string,
  planned: PlannedSession,
  came: Owing[],
) {
  for (const { personId } of came)
    rows.feedbackAsk.push({
      ...{ sessionId, personId, askedOn: addDays(dayOf(planned.startsAt), 1) },
      answered: chance.happens(0.55),
    });
}

/** One session a day is enough for anybody, which also keeps places from overlapping. */
export class BusyDays {
  #taken = new Set<string>();

  claim(personId: string, day: string): boolean {
    const key = `${personId} ${day}`;
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }
}
