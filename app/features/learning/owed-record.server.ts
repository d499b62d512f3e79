import { livePostOn } from '~/features/schools/post';
import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { wasOnOffer, type Standing } from './offer';
import { readOffers } from './offer.server';
import type { OwedRecord } from './state-of-person';

/**
 * What people owe in one programme year, and how each thing stands on a day: a fixed number of queries whatever the
 * number of people. Sessions are only looked into for what was not done by its due day. The people are named by their
 * ids, since a filter through their posts would read what everybody owes.
 */
export async function listOwedRecords(
  personIds: readonly string[],
  programmeYearId: string,
  day: Day,
): Promise<OwedRecord[]> {
  const whose = { personId: { in: [...personIds] } };
  const [owed, completions, liveParts] = await Promise.all([
    db.owed.findMany({
      where: { ...whose, programmeYearId },
      select: { personId: true, moduleId: true, owedFrom: true, dueOn: true },
    }),
    db.completion.findMany({
      where: { ...whose, module: { programmeYearId } },
      select: { personId: true, moduleId: true, completedOn: true },
    }),
    db.modulePart.findMany({
      where: { kind: 'live', module: { programmeYearId } },
      select: { moduleId: true },
    }),
  ]);
  const completedOn = new Map(completions.map((row) => [keyOf(row), row.completedOn]));
  const live = new Set(liveParts.map(({ moduleId }) => moduleId));
  // Field by field: a row of Prisma's has no prototype, and a copy by spreading takes six times as long.
  const records = owed.map(({ personId, moduleId, owedFrom, dueOn }) => ({
    personId,
    moduleId,
    owedFrom,
    dueOn,
    completedOn: completedOn.get(keyOf({ personId, moduleId })) ?? null,
    hasLivePart: live.has(moduleId),
    liveAttendedOn: null,
    wasOnOffer: true,
  }));
  return withOffers(records, programmeYearId, day);
}

async function withOffers(
  records: OwedRecord[],
  programmeYearId: string,
  day: Day,
): Promise<OwedRecord[]> {
  const open = records.filter(isOpen);
  if (open.length === 0) return records;
  const personIds = unique(open.map(({ personId }) => personId));
  const moduleIds = unique(open.map(({ moduleId }) => moduleId));
  const [standings, offers] = await Promise.all([
    listStandings(personIds, programmeYearId, day),
    readOffers({ moduleIds, personIds, day }),
  ]);
  return records.map((record) => {
    if (!isOpen(record)) return record;
    const { personId, moduleId } = record;
    const standing = standings.get(personId) ?? { schoolIds: [], cohortIds: [] };
    return {
      ...record,
      liveAttendedOn: offers.attendedOn(personId, moduleId),
      wasOnOffer: wasOnOffer(record, standing, offers.sessions, offers.ownSessionIds(personId)),
    };
  });
}

/** Not done by its due day: whether it was on offer matters, now or for what was before. */
function isOpen({ dueOn, completedOn, hasLivePart }: OwedRecord): boolean {
  return hasLivePart && (completedOn === null || completedOn > dueOn);
}

async function listStandings(
  personIds: string[],
  programmeYearId: string,
  day: Day,
): Promise<Map<string, Standing>> {
  const posts = await db.post.findMany({
    where: { personId: { in: personIds }, schoolId: { not: null }, ...livePostOn(day) },
    select: { personId: true, schoolId: true },
  });
  const schoolIds = unique(posts.flatMap(({ schoolId }) => schoolId ?? []));
  const places = await db.cohortSchool.findMany({
    where: { schoolId: { in: schoolIds }, takenOutAt: null, cohort: { programmeYearId } },
    select: { schoolId: true, cohortId: true },
  });
  const cohortOf = new Map(places.map(({ schoolId, cohortId }) => [schoolId, cohortId]));
  const standings = new Map<string, { schoolIds: string[]; cohortIds: string[] }>();
  for (const { personId, schoolId } of posts) {
    const standing = standings.get(personId) ?? { schoolIds: [], cohortIds: [] };
    const cohortId = cohortOf.get(schoolId ?? '');
    if (schoolId) standing.schoolIds.push(schoolId);
    if (cohortId) standing.cohortIds.push(cohortId);
    standings.set(personId, standing);
  }
  return standings;
}

function keyOf({ personId, moduleId }: { personId: string; moduleId: string }): string {
  return `${personId} ${moduleId}`;
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
