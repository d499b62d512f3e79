import { listWaitingFor } from '~/features/enrolment/waiting-for-school.server';
import { currentProgrammeYear, type ProgrammeYear } from '~/features/programme/programme.server';
import { invitationState } from '~/features/rollout/cohort';
import { findPlace } from '~/features/rollout/cohort-place.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay, shortDay, type Day, type Instant } from '~/platform/time';
import { historyOf } from './completion-history';
import { lateModulesOf } from './late-list';
import { listLateOffers } from './late-offer.server';
import { schoolCompletionOf, type StaffRecord } from './school-completion';
import { listStaffRecords } from './school-completion.server';
import type { SchoolStanding } from './school-standing';

type Asked = { schoolId: string; now: Instant; named: boolean };

/** Everything a school's own page shows of completion; names only where `named`. */
export async function findHeadPage(schoolId: string, now: Instant, named: boolean) {
  const year = await currentProgrammeYear(db, dayOf(now));
  if (!year) return null;
  const place = await findPlace(db, schoolId, year.id);
  return headPageOf({ schoolId, now, named }, year, place);
}

/** The same, with what waits for the school to do. */
export async function findSchoolPage(asked: Asked) {
  const { schoolId, now } = asked;
  const year = await currentProgrammeYear(db, dayOf(now));
  const place = year && (await findPlace(db, schoolId, year.id));
  const [page, waiting] = await Promise.all([
    year && headPageOf(asked, year, place),
    listWaitingFor(schoolId, place, now),
  ]);
  return { page, waiting };
}

async function headPageOf({ schoolId, now, named }: Asked, year: ProgrammeYear, place: Place) {
  const day = dayOf(now);
  const people = await listStaffRecords(schoolId, year.id, day);
  const completion = schoolCompletionOf(people, day);
  const late = lateModulesOf(people, day);
  const standing = standingOf(place, people);
  const cohortId = place?.cohortId ?? null;
  const moduleIds = late.map(({ moduleId }) => moduleId);
  const offers = await listLateOffers(moduleIds, { schoolId, cohortId, now });
  const startsOn = standing.kind === 'no-place' ? null : (place?.cohort.startsOn ?? null);
  return {
    yearId: year.id,
    hasStarted: standing.kind === 'enrolled' && startsOn !== null && startsOn <= day,
    yearName: year.name,
    day: longDay(day),
    standing,
    cohort: place && startsOn ? cohortWords(place.cohort, day) : null,
    completion: {
      ...completion,
      away: { ...completion.away, until: completion.away.until && longDay(completion.away.until) },
    },
    late: late.map(({ moduleId, needSession, needRest }) => ({
      ...(offers.get(moduleId) ?? { title: '', next: null }),
      moduleId,
      needSession: needSession.length,
      needRest: needRest.length,
      names: named ? [...needSession, ...needRest].map(({ name }) => name).sort() : [],
    })),
    history:
      startsOn && startsOn < day
        ? historyOf(people, startsOn, day).map((point) => ({
            ...point,
            label: shortDay(point.day),
          }))
        : [],
  };
}

function cohortWords({ name, startsOn }: { name: string; startsOn: Day }, day: Day) {
  const start = longDay(startsOn);
  return {
    startsOn: start,
    words: `${name.toLowerCase()}, ${startsOn <= day ? 'started' : 'starts'} ${start}`,
  };
}

export type HeadPage = Awaited<ReturnType<typeof headPageOf>>;

type Place = Awaited<ReturnType<typeof findPlace>>;

/** A place in a draft is nobody's business yet: the school hears of it when the plan is published. */
function standingOf(place: Place, people: readonly StaffRecord[]): SchoolStanding {
  const state = place ? invitationState(place.invitation) : 'draft';
  if (!place || state === 'draft') return { kind: 'no-place' };
  const { name: cohortName, startsOn } = place.cohort;
  const isEnrolled = state === 'accepted' && people.some((person) => person.isEnrolled);
  return { kind: isEnrolled ? 'enrolled' : state, cohortName, starts: longDay(startsOn) };
}

/** A person's line in a school's list: their state and each module owed, by day. Never a score, minutes or a time. */
export async function listCompletionRows(schoolId: string, now: Instant) {
  const day: Day = dayOf(now);
  const year = await currentProgrammeYear(db, day);
  if (!year) return { modules: [], people: [] };
  const [people, modules] = await Promise.all([
    listStaffRecords(schoolId, year.id, day),
    db.module.findMany({
      where: { programmeYearId: year.id },
      orderBy: { position: 'asc' },
      select: { id: true, title: true },
    }),
  ]);
  return { modules, people };
}
