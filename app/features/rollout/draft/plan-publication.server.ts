import { randomUUID } from 'node:crypto';
import { recordAct, recordActs } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { hasStandingOffer } from '../cohort';
import { tellOffersEndedIn } from '../offer-ended.server';
import { offerPlacesIn, type Offered } from '../publication.server';
import type { ClosedDraft } from './draft';
import { mayChangeUnchanged, type ChangedMeanwhile } from './draft-lock.server';
import { getDraft, type Draft } from './draft.server';
import { mayPublishPlan } from './plan-publication';
import type { PlaceChange } from './publication-change';
import { readPublicationFacts } from './publication-facts.server';
import type { ToldReason } from './told-reason.server';

export type PublicationWanted = {
  draftId: string;
  /** The version of the draft that whoever publishes has seen. */
  version: number;
  /** The cohorts to publish; those published already stay so. */
  cohortIds: readonly string[];
  /** What was shown that publishing comes to, as `publicationMark` has it. */
  seen: string;
  /** Why the limits that were shown as broken are. */
  reason: string | null;
};

type Refusal =
  | ClosedDraft
  | ChangedMeanwhile
  | Exclude<ReturnType<typeof mayPublishPlan>, Allowed>
  | Refused<never>;

/** Which school left which cohort: training gives back the places it booked there. */
export type SchoolLeft = { schoolId: string; cohortId: string };

type Published = Allowed & Offered & { left: SchoolLeft[] };

/**
 * Makes a draft the plan as it stands, and offers the places of the cohorts that are published: one act, which asks
 * again all that was shown. Earlier places and answers stay as history; each school is told its own reasons. A door calls
 * training's `publishPlan`, which gives back booked places. @throws a 404
 */
export async function publishPlanIn(
  tx: Tx,
  by: By,
  wanted: PublicationWanted,
): Promise<Published | Refusal> {
  const draft = await getDraft(wanted.draftId, tx);
  const unchanged = await mayChangeUnchanged(tx, draft, wanted.version);
  if (!unchanged.ok) return unchanged;
  const facts = await readPublicationFacts(tx, draft, by.now);
  const { plan, changes, broken, given, toldOf } = facts;
  const ruling = mayPublishPlan(
    {
      enrolled: changes
        .filter(({ isEnrolled }) => isEnrolled)
        .map(({ schoolId }) => plan.facts.schoolName(schoolId)),
      broken: broken.map(({ words }) => words),
      unfit: given.filter(({ fault }) => fault !== null),
      isAsSeen: wanted.seen === facts.seen,
      reason: wanted.reason,
      schools: plan.cohortOf.size,
    },
    by.now,
  );
  if (!ruling.ok) return ruling;
  await endPlaces(tx, by, changes);
  await putSchools(tx, by, draft.id, changes, toldOf);
  const offered = await publishCohortsIn(tx, by, draft, wanted);
  await tellWithoutOffer(tx, by, changes, toldOf);
  await markPublished(tx, by, draft, wanted, { changes, broken: broken.length });
  const left = changes.flatMap(({ schoolId, from }) =>
    from === null ? [] : [{ schoolId, cohortId: from }],
  );
  return { ok: true, ...offered, left };
}

async function endPlaces(tx: Tx, by: By, changes: readonly PlaceChange[]): Promise<void> {
  await tx.cohortSchool.updateMany({
    where: { id: { in: changes.flatMap(({ placeId }) => placeId ?? []) } },
    data: { takenOutAt: by.now },
  });
}

/** Puts each school that starts otherwise where the draft has it, with what it is told of it. */
async function putSchools(
  tx: Tx,
  by: By,
  draftId: string,
  changes: readonly PlaceChange[],
  toldOf: (schoolId: string) => ToldReason,
): Promise<void> {
  await tx.cohortSchool.createMany({
    data: changes.flatMap(({ schoolId, to }) => {
      if (to === null) return [];
      const { lines, byHand } = toldOf(schoolId);
      return [
        {
          id: randomUUID(),
          ...{ schoolId, cohortId: to, reason: byHand, draftId },
          why: lines.join('\n'),
          ...{ putById: by.personId ?? '', putAt: by.now },
        },
      ];
    }),
  });
}

/** Publishes the cohorts asked for, and offers what is not offered yet in every published one. */
async function publishCohortsIn(
  tx: Tx,
  by: By,
  { programmeYearId }: Draft,
  { cohortIds }: PublicationWanted,
): Promise<Offered> {
  await tx.cohort.updateMany({
    where: { id: { in: [...cohortIds] }, programmeYearId, publishedAt: null },
    data: { publishedAt: by.now, publishedById: by.personId },
  });
  const published = await tx.cohort.findMany({
    where: { programmeYearId, publishedAt: { not: null } },
    select: { id: true },
    orderBy: { position: 'asc' },
  });
  const sum = { offered: 0, withoutHead: 0 };
  for (const { id } of published) {
    const { offered, withoutHead } = await offerPlacesIn(tx, by, id);
    sum.offered += offered;
    sum.withoutHead += withoutHead;
  }
  return sum;
}

/** Tells whose offer has ended while no other is made: taken out, or put where the cohort is not published yet. */
async function tellWithoutOffer(
  tx: Tx,
  by: By,
  changes: readonly PlaceChange[],
  toldOf: (schoolId: string) => ToldReason,
): Promise<void> {
  const ended = changes.filter(({ state }) => hasStandingOffer(state));
  const offered = await tx.cohort.findMany({
    where: { id: { in: ended.flatMap(({ to }) => to ?? []) }, publishedAt: { not: null } },
    select: { id: true },
  });
  const isOffered = new Set(offered.map(({ id }) => id));
  await tellOffersEndedIn(
    tx,
    by,
    ended.flatMap(({ schoolId, placeId, to }) =>
      placeId === null || (to !== null && isOffered.has(to))
        ? []
        : [{ placeId, reason: toldOf(schoolId).byHand }],
    ),
  );
}

async function markPublished(
  tx: Tx,
  by: By,
  { id, number }: Draft,
  { cohortIds, reason }: PublicationWanted,
  { changes, broken }: { changes: readonly PlaceChange[]; broken: number },
): Promise<void> {
  await tx.planDraft.update({
    where: { id },
    data: { publishedAt: by.now, publishedById: by.personId ?? '', limitsReason: reason },
  });
  const count = (is: (change: PlaceChange) => boolean) => changes.filter(is).length;
  await recordAct(tx, by, {
    act: 'publishPlan',
    subject: { kind: 'draft', id },
    detail: {
      ...{ number, cohorts: cohortIds.length, limitsBroken: broken },
      put: count(({ from, to }) => from === null && to !== null),
      moved: count(({ from, to }) => from !== null && to !== null),
      takenOut: count(({ to }) => to === null),
    },
  });
  await recordActs(
    tx,
    by,
    changes.map(({ schoolId, from, to }) => ({
      act: to === null ? 'takeSchoolOut' : 'putSchoolInCohort',
      subject: { kind: 'school', id: schoolId },
      schoolId,
      detail: { cohortId: to, fromCohortId: from, draftId: id },
    })),
  );
}
