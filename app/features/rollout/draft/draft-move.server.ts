import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayMoveFor } from '../cohort';
import { readPlanFacts } from '../limit/plan-facts.server';
import { listOtherNames } from '../school-move.server';
import type { ClosedDraft } from './draft';
import { mayStandIn } from './draft-change';
import { mayChangeUnchanged, type ChangedMeanwhile } from './draft-lock.server';
import { getDraft, type Draft } from './draft.server';
import { listStanding } from './standing.server';

export type DraftMoveWanted = {
  draftId: string;
  /** The version of the draft that whoever asks has seen. */
  version: number;
  schoolId: string;
  /** Null is out of all cohorts. */
  cohortId: string | null;
  reason: string;
};

type Refusal =
  | ClosedDraft
  | ChangedMeanwhile
  | Refused<'same' | 'enrolled' | 'out' | 'not planned'>
  | Exclude<ReturnType<typeof mayMoveFor>, Allowed>;

/** Moves a school within a draft, for a reason; the draft is a version further. @throws a 404 */
export function moveInDraft(by: By, wanted: DraftMoveWanted): Promise<Allowed | Refusal> {
  return act(async (tx) => {
    const draft = await getDraft(wanted.draftId, tx);
    const unchanged = await mayChangeUnchanged(tx, draft, wanted.version);
    if (!unchanged.ok) return unchanged;
    const { schoolId, cohortId, reason } = wanted;
    await expectKnown(tx, draft, wanted);
    const from = await cohortInDraft(tx, draft.id, schoolId);
    if (from === cohortId) return refused('same', 'The draft has the school there already.');
    const standing = await mayStand(tx, by, draft, schoolId, cohortId);
    if (!standing.ok) return standing;
    const otherSchools = await listOtherNames(tx, schoolId);
    const ruling = mayMoveFor(reason, otherSchools, by.now);
    if (!ruling.ok) return ruling;
    const position = draft.version + 1;
    const moved = { movedById: by.personId ?? '', movedAt: by.now, reason };
    await tx.draftMove.create({
      data: {
        id: randomUUID(),
        ...{ draftId: draft.id, position, schoolId, ...moved },
        ...{ fromCohortId: from, toCohortId: cohortId },
      },
    });
    await placeIn(tx, draft.id, schoolId, cohortId);
    await raiseVersion(tx, by, draft, { act: 'moveInDraft', schoolId, cohortId });
    return allowed;
  });
}

type NothingToUndo = Refused<'nothing'>;

/** Undoes the last move that stands; the move stays as history. @throws a 404 */
export function undoLastMove(
  by: By,
  { draftId, version }: { draftId: string; version: number },
): Promise<(Allowed & { schoolName: string }) | Refusal | NothingToUndo> {
  return act(async (tx) => {
    const draft = await getDraft(draftId, tx);
    const unchanged = await mayChangeUnchanged(tx, draft, version);
    if (!unchanged.ok) return unchanged;
    const last = await findLastMove(tx, draft.id);
    if (!last) return refused('nothing', 'No move of this draft is left to undo.');
    const { id, schoolId, fromCohortId: cohortId, school } = last;
    const standing = await mayStand(tx, by, draft, schoolId, cohortId);
    if (!standing.ok) return standing;
    await tx.draftMove.update({
      where: { id },
      data: { undoneAt: by.now, undoneById: by.personId ?? '' },
    });
    await placeIn(tx, draft.id, schoolId, cohortId);
    await raiseVersion(tx, by, draft, { act: 'undoDraftMove', schoolId, cohortId });
    return { ok: true, schoolName: school.name };
  });
}

/** The last move of a draft that has not been undone. */
export function findLastMove(reader: Pick<Tx, 'draftMove'>, draftId: string) {
  return reader.draftMove.findFirst({
    where: { draftId, undoneAt: null },
    orderBy: { position: 'desc' },
    include: { school: { select: { name: true } } },
  });
}

async function expectKnown(tx: Tx, draft: Draft, { schoolId, cohortId }: DraftMoveWanted) {
  const school = await tx.school.count({ where: { id: schoolId } });
  const cohorts = await tx.cohort.count({
    where: { id: cohortId ?? '', programmeYearId: draft.programmeYearId },
  });
  if (school === 0 || (cohortId !== null && cohorts === 0)) throw absent();
}

async function mayStand(
  tx: Tx,
  by: By,
  { programmeYearId }: Draft,
  schoolId: string,
  cohortId: string | null,
) {
  const { keyOf, standing } = await readPlanFacts(tx, programmeYearId, by.now);
  const place = (await listStanding(tx, programmeYearId)).find((one) => one.schoolId === schoolId);
  return mayStandIn(cohortId, {
    standingCohortId: place?.cohortId ?? null,
    isEnrolled: place?.isEnrolled ?? false,
    isOut: standing.out.has(schoolId),
    isPlanned: keyOf.has(schoolId),
  });
}

async function cohortInDraft(tx: Tx, draftId: string, schoolId: string): Promise<string | null> {
  const place = await tx.draftPlace.findUnique({
    where: { draftId_schoolId: { draftId, schoolId } },
  });
  return place?.cohortId ?? null;
}

async function placeIn(tx: Tx, draftId: string, schoolId: string, cohortId: string | null) {
  if (cohortId === null) {
    await tx.draftPlace.deleteMany({ where: { draftId, schoolId } });
    return;
  }
  await tx.draftPlace.upsert({
    where: { draftId_schoolId: { draftId, schoolId } },
    create: { draftId, schoolId, cohortId },
    update: { cohortId },
  });
}

type Change = { act: string; schoolId: string; cohortId: string | null };

async function raiseVersion(tx: Tx, by: By, draft: Draft, { act: name, ...change }: Change) {
  const version = draft.version + 1;
  await tx.planDraft.update({ where: { id: draft.id }, data: { version } });
  await recordAct(tx, by, {
    act: name,
    subject: { kind: 'draft', id: draft.id },
    schoolId: change.schoolId,
    detail: { cohortId: change.cohortId, version },
  });
}
