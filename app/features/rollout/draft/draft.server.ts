import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { allowed, type Allowed } from '~/platform/outcome';
import { isOpenDraft, mayChangeDraft, type ClosedDraft } from './draft';
import { listStanding, placesOf } from './standing.server';

export type NewDraft = {
  programmeYearId: string;
  /** The proposal whose plan it is, or the draft it was copied from. */
  proposalId?: string;
  fromDraftId?: string;
  /** In which cohort each school is; schools that are left out are in none. */
  places: ReadonlyMap<string, string>;
};

const draftColumns = {
  id: true,
  programmeYearId: true,
  number: true,
  version: true,
  fromDraftId: true,
  proposalId: true,
  begunAt: true,
  publishedAt: true,
  droppedAt: true,
} as const;

/** Begins a draft of a programme year's plan, numbered after the others. Returns its id. */
export async function beginDraftIn(tx: Tx, by: By, draft: NewDraft): Promise<string> {
  const { programmeYearId, proposalId, fromDraftId, places } = draft;
  const id = randomUUID();
  const last = await tx.planDraft.aggregate({
    where: { programmeYearId },
    _max: { number: true },
  });
  const number = (last._max.number ?? 0) + 1;
  const begun = { begunById: by.personId ?? '', begunAt: by.now };
  await tx.planDraft.create({
    data: { id, programmeYearId, number, proposalId, fromDraftId, ...begun },
  });
  await tx.draftPlace.createMany({
    data: [...places].map(([schoolId, cohortId]) => ({ draftId: id, schoolId, cohortId })),
  });
  await recordAct(tx, by, {
    act: 'beginDraft',
    subject: { kind: 'draft', id },
    detail: { number, schools: places.size, proposalId: proposalId ?? null },
  });
  return id;
}

/** What a draft by hand begins with: the plan as it stands, nothing, or another draft (its id). */
export type DraftBeginning = { programmeYearId: string } & (
  { from: 'standing' | 'empty' } | { from: 'draft'; draftId: string }
);

/** Begins a draft by hand. @throws a 404 for another draft that is not of the programme year */
export function beginDraft(by: By, beginning: DraftBeginning): Promise<string> {
  return act(async (tx) => {
    const { programmeYearId } = beginning;
    if (beginning.from !== 'draft') {
      const standing = beginning.from === 'empty' ? [] : await listStanding(tx, programmeYearId);
      return beginDraftIn(tx, by, { programmeYearId, places: placesOf(standing) });
    }
    const { id, ...copied } = await getDraft(beginning.draftId, tx);
    if (copied.programmeYearId !== programmeYearId) throw absent();
    const places = await readPlaces(tx, id);
    const copyId = await beginDraftIn(tx, by, { programmeYearId, fromDraftId: id, places });
    await copyMoves(tx, id, copyId);
    return copyId;
  });
}

/** The moves that stand come along with their reasons: each school is told its own when the copy is published. */
async function copyMoves(tx: Tx, fromId: string, draftId: string): Promise<void> {
  const moves = await tx.draftMove.findMany({
    where: { draftId: fromId, undoneAt: null },
    orderBy: { position: 'asc' },
  });
  await tx.draftMove.createMany({
    data: moves.map((move, at) => ({ ...move, id: randomUUID(), draftId, position: at + 1 })),
  });
  await tx.planDraft.update({ where: { id: draftId }, data: { version: moves.length } });
}

/** Drops a draft: it can still be read, and no longer be changed or published. @throws a 404 */
export function dropDraft(by: By, draftId: string): Promise<Allowed | ClosedDraft> {
  return act(async (tx) => {
    const draft = await getDraft(draftId, tx);
    const ruling = mayChangeDraft(draft);
    if (!ruling.ok) return ruling;
    await tx.planDraft.update({
      where: { id: draft.id },
      data: { droppedAt: by.now, droppedById: by.personId ?? '' },
    });
    await recordAct(tx, by, {
      act: 'dropDraft',
      subject: { kind: 'draft', id: draft.id },
      detail: { number: draft.number },
    });
    return allowed;
  });
}

/** One draft. @throws a 404 */
export async function getDraft(draftId: string | undefined, reader: Reader | Tx = db) {
  const draft = await reader.planDraft.findUnique({
    where: { id: draftId ?? '' },
    select: { ...draftColumns, programmeYear: { select: { number: true, name: true } } },
  });
  if (!draft) throw absent();
  return { ...draft, isOpen: isOpenDraft(draft) };
}

export type Draft = Awaited<ReturnType<typeof getDraft>>;

/** In which cohort a draft has each school. */
export async function readPlaces(
  reader: Reader | Tx,
  draftId: string,
): Promise<Map<string, string>> {
  const places = await reader.draftPlace.findMany({
    where: { draftId },
    select: { schoolId: true, cohortId: true },
  });
  return new Map(places.map(({ schoolId, cohortId }) => [schoolId, cohortId]));
}

/** The same for a page. */
export function listPlaces(draftId: string): Promise<Map<string, string>> {
  return readPlaces(db, draftId);
}
