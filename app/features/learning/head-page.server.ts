import { currentProgrammeYear } from '~/features/programme/programme.server';
import { db } from '~/platform/db.server';
import { dayOf, longDay, shortDay, spokenSpan, type Day, type Instant } from '~/platform/time';
import { historyOf } from './completion-history';
import { lateModulesOf } from './late-list';
import { schoolCompletionOf } from './school-completion';
import { listStaffRecords } from './school-completion.server';

/** Everything a school's own page shows of completion; names only where `named`. */
export async function findHeadPage(schoolId: string, now: Instant, named: boolean) {
  const day = dayOf(now);
  const year = await currentProgrammeYear(db, day);
  if (!year) return null;
  const [people, place] = await Promise.all([
    listStaffRecords(schoolId, year.id, day),
    findCohortPlace(schoolId, year.id),
  ]);
  const completion = schoolCompletionOf(people, day);
  const late = lateModulesOf(people, day);
  const offers = await listOpenOffers(
    late.map(({ moduleId }) => moduleId),
    place?.cohortId ?? null,
    now,
  );
  const startsOn = place?.cohort.startsOn ?? null;
  return {
    yearName: year.name,
    day: longDay(day),
    cohort: place && cohortWords(place.cohort, day),
    completion: {
      ...completion,
      away: { ...completion.away, until: completion.away.until && longDay(completion.away.until) },
    },
    late: late.map(({ moduleId, people: latePeople }) => ({
      ...(offers.get(moduleId) ?? { title: '', next: null }),
      moduleId,
      count: latePeople.length,
      names: named ? latePeople.map(({ name }) => name) : [],
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

export type HeadPage = NonNullable<Awaited<ReturnType<typeof findHeadPage>>>;

function findCohortPlace(schoolId: string, programmeYearId: string) {
  return db.cohortSchool.findFirst({
    where: {
      schoolId,
      takenOutAt: null,
      cohort: { programmeYearId },
      invitation: { isNot: null },
    },
    select: { cohortId: true, cohort: { select: { name: true, startsOn: true } } },
  });
}

type Offer = { title: string; next: { id: string; when: string; free: number } | null };

/** For each module its title and the next open session with a place free to this cohort. */
async function listOpenOffers(
  moduleIds: string[],
  cohortId: string | null,
  now: Instant,
): Promise<Map<string, Offer>> {
  const modules = await db.module.findMany({
    where: { id: { in: moduleIds } },
    select: {
      id: true,
      title: true,
      sessions: {
        where: {
          kind: 'open',
          startsAt: { gt: now },
          cancellation: null,
          taken: { lt: db.session.fields.capacity },
          OR: [{ cohortId: null }, { cohortId: cohortId ?? '' }],
        },
        orderBy: { startsAt: 'asc' },
        take: 1,
        select: { id: true, startsAt: true, endsAt: true, capacity: true, taken: true },
      },
    },
  });
  return new Map(
    modules.map(({ id, title, sessions }) => [id, { title, next: offerOf(sessions[0]) }]),
  );
}

type Session = {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  capacity: number | null;
  taken: number;
};

function offerOf(session: Session | undefined): Offer['next'] {
  if (!session) return null;
  const { id, startsAt, endsAt, capacity, taken } = session;
  return { id, when: spokenSpan(startsAt, endsAt), free: (capacity ?? 0) - taken };
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
