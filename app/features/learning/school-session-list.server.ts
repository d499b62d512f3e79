import { currentProgrammeYear } from '~/features/programme/programme.server';
import {
  bookingsIn,
  countPlacesIn,
  listBookable,
  listInSchool,
  listPlacesToCome,
  listWaiting,
} from '~/features/training/school-session.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay, type Instant } from '~/platform/time';
import { isExpected } from './school-completion';
import { listStaffRecords } from './school-completion.server';
import { needsOf } from './school-need';

/** Everything a school's page of sessions shows: what its staff need, what can be booked, what it has. */
export async function sessionsOfSchool(schoolId: string, now: Instant) {
  const today = dayOf(now);
  const year = await currentProgrammeYear(db, today);
  const [people, modules, bookable, inSchool, places, waiting] = await Promise.all([
    year ? listStaffRecords(schoolId, year.id, today) : [],
    db.module.findMany({
      where: { programmeYearId: year?.id ?? '', parts: { some: { kind: 'live' } } },
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    }),
    listBookable(schoolId, now),
    listInSchool(schoolId, now),
    listPlacesToCome(schoolId, now),
    listWaiting(schoolId, now),
  ]);
  const needs = needsOf(people, today);
  const placed = countPlacesIn(places);
  return {
    hasStarted: people.some((person) => isExpected(person, today)),
    modules: modules.map(({ id, title }) => {
      const need = needs.get(id);
      return {
        id,
        title,
        owing: need?.owing ?? 0,
        late: need?.late ?? 0,
        waiting: need?.waiting ?? 0,
        nextDue: need?.nextDue ? longDay(need.nextDue) : null,
        placed: placed.get(id) ?? 0,
        sessions: bookable.filter(({ moduleId }) => moduleId === id),
        inSchool: inSchool.filter(({ moduleId }) => moduleId === id),
      };
    }),
    bookings: bookingsIn(places),
    waiting,
  };
}
