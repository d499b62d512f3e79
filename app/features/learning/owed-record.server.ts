import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { wasOnOffer } from './offer';
import { listStandings, readOffers } from './offer.server';
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
  const rows = await db.$queryRaw<OwedRow[]>`
    SELECT owed."personId", owed."moduleId", owed."owedFrom", owed."dueOn", completion."completedOn",
      EXISTS (SELECT 1 FROM "ModulePart" part
        WHERE part."moduleId" = owed."moduleId" AND part."kind" = 'live') AS "hasLivePart"
    FROM "Owed" owed
    LEFT JOIN "Completion" completion
      ON completion."personId" = owed."personId" AND completion."moduleId" = owed."moduleId"
    WHERE owed."personId" IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
      AND owed."programmeYearId" = ${programmeYearId}`;
  const records = rows.map(({ personId, moduleId, owedFrom, dueOn, completedOn, hasLivePart }) => ({
    ...{ personId, moduleId, owedFrom, dueOn, completedOn },
    hasLivePart: Number(hasLivePart) === 1,
    liveAttendedOn: null,
    wasOnOffer: true,
  }));
  return withOffers(records, programmeYearId, day);
}

type OwedRow = {
  personId: string;
  moduleId: string;
  owedFrom: Day;
  dueOn: Day;
  completedOn: Day | null;
  hasLivePart: bigint;
};

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
      wasOnOffer: wasOnOffer(
        record,
        standing,
        offers.sessionsOf(moduleId),
        offers.ownSessionIds(personId),
      ),
    };
  });
}

/** Not done by its due day: whether it was on offer matters, now or for what was before. */
function isOpen({ dueOn, completedOn, hasLivePart }: OwedRecord): boolean {
  return hasLivePart && (completedOn === null || completedOn > dueOn);
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
