import { absent } from '~/features/people/guard.server';
import { namesOf } from '~/features/people/person-name.server';
import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { isOpenDraft } from './draft';

/** A draft as its list and the heads of its pages tell of it. */
export type DraftShown = {
  id: string;
  number: number;
  /** The number of its programme year. */
  year: number;
  isOpen: boolean;
  begunAt: Instant;
  by: string;
  from:
    | { kind: 'proposal'; status: string | null; gap: number | null; by: string }
    | { kind: 'draft'; number: number }
    | { kind: 'hand' };
  /** Manual moves that stand. */
  moves: number;
  publishedAt: Instant | null;
  droppedAt: Instant | null;
  /** Why it was published over limits that it broke; null where it broke none. */
  limitsReason: string | null;
};

/** The drafts of a programme year, the newest first. */
export function listDrafts(programmeYearId: string): Promise<DraftShown[]> {
  return listShown({ programmeYearId });
}

async function listShown(
  where: { programmeYearId: string } | { id: { in: string[] } },
): Promise<DraftShown[]> {
  const rows = await db.planDraft.findMany({
    where,
    orderBy: { number: 'desc' },
    select: {
      ...{ id: true, number: true, fromDraftId: true, begunById: true, begunAt: true },
      ...{ publishedAt: true, droppedAt: true, limitsReason: true },
      programmeYear: { select: { number: true } },
      proposal: { select: { status: true, outcome: true, askedById: true } },
      _count: { select: { moves: { where: { undoneAt: null } } } },
    },
  });
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ begunById, proposal }) => [begunById, proposal?.askedById ?? '']),
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return rows.map(({ fromDraftId, begunById, proposal, programmeYear, _count, ...row }) => {
    const copied = numbers.get(fromDraftId ?? '');
    return {
      ...row,
      year: programmeYear.number,
      isOpen: isOpenDraft(row),
      by: nameOf(begunById),
      moves: _count.moves,
      from: proposal
        ? {
            kind: 'proposal' as const,
            status: proposal.status,
            gap: gapOf(proposal.outcome),
            by: nameOf(proposal.askedById),
          }
        : copied === undefined
          ? { kind: 'hand' as const }
          : { kind: 'draft' as const, number: copied },
    };
  });
}

/** One draft as its pages' heads show it. */
export async function getDraftShown({
  id,
  fromDraftId,
}: {
  id: string;
  fromDraftId: string | null;
}): Promise<DraftShown> {
  const known = await listShown({ id: { in: [id, fromDraftId ?? id] } });
  const draft = known.find((one) => one.id === id);
  if (!draft) throw absent();
  return draft;
}

/** How far from the best a proposal may be, from what the search returned. */
function gapOf(outcome: string | null): number | null {
  const told: unknown = outcome === null ? null : JSON.parse(outcome);
  if (typeof told !== 'object' || told === null || !('gap' in told)) return null;
  return typeof told.gap === 'number' ? told.gap : null;
}
