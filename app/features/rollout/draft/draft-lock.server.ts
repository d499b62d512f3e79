import { namesOf } from '~/features/people/person-name.server';
import type { Reader, Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayChangeDraft, type ClosedDraft } from './draft';
import { changeWords, type DraftChange } from './draft-change';
import type { Draft } from './draft.server';

export type ChangedMeanwhile = Refused<'changed'>;

/**
 * May somebody who has seen this version of a draft change it? Refused: `published`, `dropped`, and `changed` when
 * somebody changed it since, told who and what.
 */
export async function mayChangeUnchanged(
  tx: Tx,
  draft: Draft,
  version: number,
): Promise<Allowed | ClosedDraft | ChangedMeanwhile> {
  const open = mayChangeDraft(draft);
  if (!open.ok) return open;
  if (draft.version === version) return allowed;
  const words = changeWords(await changesSince(tx, draft, version));
  return refused(
    'changed',
    `This draft changed while you looked at it: ${words}. It is shown as it is now, and nothing of yours is lost.`,
  );
}

/**
 * What was done to a draft after a version. A move's position is the version it made; each version that no move made
 * is an undoing, and the newest of them are those since.
 */
async function changesSince(
  reader: Reader | Tx,
  draft: Draft,
  version: number,
): Promise<DraftChange[]> {
  const moves = await reader.draftMove.findMany({
    where: { draftId: draft.id },
    include: { school: { select: { name: true } } },
    orderBy: { position: 'asc' },
  });
  const made = moves.filter(({ position }) => position > version);
  const undoings = Math.max(0, draft.version - version - made.length);
  const undone = moves
    .filter(({ undoneAt }) => undoneAt !== null)
    .sort((a, b) => (b.undoneAt ?? '').localeCompare(a.undoneAt ?? '') || a.position - b.position)
    .slice(0, undoings);
  const nameOf = await namesOf(reader, [
    ...made.map(({ movedById }) => movedById),
    ...undone.map(({ undoneById }) => undoneById ?? ''),
  ]);
  const cohorts = await reader.cohort.findMany({
    where: { programmeYearId: draft.programmeYearId },
    select: { id: true, name: true },
  });
  const cohortName = new Map(cohorts.map(({ id, name }) => [id, name]));
  return [
    ...made.map(({ movedById, school, toCohortId }) => ({
      ...{ by: nameOf(movedById), school: school.name, undone: false },
      to: toCohortId === null ? null : (cohortName.get(toCohortId) ?? 'a cohort'),
    })),
    ...undone.map(({ undoneById, school }) => ({
      ...{ by: nameOf(undoneById ?? ''), school: school.name, to: null, undone: true },
    })),
  ];
}
