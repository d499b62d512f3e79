import { invitationState } from '~/features/rollout/cohort';
import type { findPlace } from '~/features/rollout/cohort-place.server';
import { namesOf } from '~/features/people/person-name.server';
import { agreementState } from '~/features/schools/agreement';
import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, longDay, type Instant } from '~/platform/time';

/** What a school still has to do before its staff can begin, the first thing first. */
export type WaitingFor = {
  /** Not accepted yet, or the council has published a newer text since. */
  agreement: 'not-accepted' | 'newer-text' | null;
  invitation: { cohort: string; startsOn: string } | null;
  /** Accepted, and nobody enrolled yet. */
  list: boolean;
  /** The council opened the list of names in the last fortnight: the newest time. */
  opening: { name: string; on: string } | null;
};

const OPENINGS_SHOWN_DAYS = 14;

/** @param place the school's place in the cohorts of the current programme year, if it has one */
export async function listWaitingFor(
  schoolId: string,
  place: Awaited<ReturnType<typeof findPlace>>,
  now: Instant,
): Promise<WaitingFor> {
  const standing = await readStanding(schoolId, now);
  const accepted = standing.acceptedVersion === null ? [] : [standing.acceptedVersion];
  const agreement = agreementState(accepted, standing.newestVersion).kind;
  const state = place ? invitationState(place.invitation) : 'draft';
  return {
    agreement: agreement === 'accepted' ? null : agreement,
    invitation:
      place && state === 'offered'
        ? { cohort: place.cohort.name, startsOn: longDay(place.cohort.startsOn) }
        : null,
    list: state === 'accepted' && Number(standing.isEnrolled) === 0,
    opening: await openingOf(standing),
  };
}

type StandingRow = {
  newestVersion: number | null;
  acceptedVersion: number | null;
  isEnrolled: bigint;
  openedById: string | null;
  openedAt: Instant | null;
};

/** One row, whatever there is: the newest agreement and the newest accepted, and the newest opening shown. */
async function readStanding(schoolId: string, now: Instant): Promise<StandingRow> {
  const since = instantAt(addDays(dayOf(now), -OPENINGS_SHOWN_DAYS), '00:00');
  const [row] = await db.$queryRaw<[StandingRow]>`
    SELECT (SELECT "version" FROM "Agreement" ORDER BY "version" DESC LIMIT 1) AS "newestVersion",
      (SELECT agreement."version" FROM "AgreementAcceptance" acceptance
        JOIN "Agreement" agreement ON agreement."id" = acceptance."agreementId"
        WHERE acceptance."schoolId" = ${schoolId}
        ORDER BY agreement."version" DESC LIMIT 1) AS "acceptedVersion",
      EXISTS (SELECT 1 FROM "Enrolment" WHERE "schoolId" = ${schoolId}) AS "isEnrolled",
      opening."personId" AS "openedById", opening."openedAt"
    FROM (SELECT 1) LEFT JOIN (SELECT "personId", "openedAt" FROM "NamedListOpening"
      WHERE "schoolId" = ${schoolId} AND "openedAt" >= ${since}
      ORDER BY "openedAt" DESC LIMIT 1) opening`;
  return row;
}

async function openingOf({ openedById, openedAt }: StandingRow): Promise<WaitingFor['opening']> {
  if (openedById === null || openedAt === null) return null;
  const nameOf = await namesOf(db, [openedById]);
  return { name: nameOf(openedById), on: longDay(dayOf(openedAt)) };
}
