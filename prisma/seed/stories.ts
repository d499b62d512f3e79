import { randomUUID } from 'node:crypto';
import { addMinutes, instantAt, addDays } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import { thirdSessionDay } from './calendar-rows';
import type { Cast } from './cast';
import type { Chance } from './chance';
import type { Rows } from './rows';
import type { BusyDays } from './training-rows';
import type { Owing, PlannedSession } from './training-plan';

/** Sessions told by hand, so that each state that matters can be seen: one full, one nearly, one cancelled, one to register. */
export function addStorySessions(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  cast: Cast,
  owing: Owing[],
  busy: BusyDays,
) {
  const { monday, openFrom, openUntil, today } = calendar;
  const stories = [
    { position: 3, day: openFrom(addDays(monday(1), 1)), seats: 17, first: cast.assistant.id },
    { position: 4, day: openFrom(addDays(monday(2), 2)), seats: 25, first: null },
    { position: 5, day: thirdSessionDay(calendar), seats: 9, first: null },
    {
      position: 3,
      day: openUntil(addDays(monday(-1), 2)),
      seats: 14,
      first: null,
      cancelled: true,
    },
    // The last school day before today: its register waits for the facilitator.
    { position: 4, day: openUntil(addDays(today, -1)), seats: 12, first: null },
  ];
  for (const story of stories) {
    const candidates = chance.shuffled(owing.filter(({ position }) => position === story.position));
    const chosen = new Set<string>(story.first ? [story.first] : []);
    const people = candidates.filter((one) => one.personId === story.first);
    for (const one of candidates) {
      if (people.length >= story.seats) break;
      if (chosen.has(one.personId) || !busy.claim(one.personId, story.day)) continue;
      chosen.add(one.personId);
      people.push(one);
    }
    addStory(rows, calendar, cast, plannedOn(people, story.day), story.cancelled ?? false);
  }
}

function plannedOn(people: Owing[], day: string): PlannedSession {
  const startsAt = instantAt(day, '09:30');
  return {
    ...{ moduleId: people[0]?.moduleId ?? '', kind: 'open', cohortId: null, schoolId: null },
    ...{
      startsAt,
      endsAt: addMinutes(startsAt, 150),
      venue: 'The Boathouse, Quay Street',
      capacity: 25,
      people,
    },
  };
}

function addStory(
  rows: Rows,
  calendar: DemonstrationCalendar,
  cast: Cast,
  planned: PlannedSession,
  cancelled: boolean,
) {
  const id = randomUUID();
  const { people, ...facts } = planned;
  const cancelledAt = calendar.morning(-1, 1);
  rows.session.push({
    id,
    ...facts,
    arrangedById: cast.administrator.id,
    createdAt: calendar.morning(-6),
  });
  rows.sessionFacilitator.push({ sessionId: id, personId: cast.facilitator.id });
  for (const { personId, schoolId } of people)
    rows.place.push({
      ...{
        id: randomUUID(),
        sessionId: id,
        schoolId,
        personId,
        cover: 'arranged',
        claimedById: personId,
      },
      claimedAt: calendar.morning(-3),
      releasedAt: cancelled ? cancelledAt : null,
      releaseReason: cancelled ? 'session cancelled' : null,
    });
  if (cancelled)
    rows.sessionCancellation.push({
      ...{ id: randomUUID(), sessionId: id, cancelledById: cast.administrator.id, cancelledAt },
      reason: 'The hall was flooded. A new day follows.',
    });
}
