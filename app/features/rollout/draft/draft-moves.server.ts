import { namesOf } from '~/features/people/person-name.server';
import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';

export type MoveShown = {
  id: string;
  school: string;
  from: string | null;
  to: string | null;
  reason: string;
  by: string;
  at: Instant;
  undone: { by: string; at: Instant } | null;
};

/** Every manual move of a draft, or of one school in it, the newest first, those undone among them. */
export async function listMoves(
  draft: { id: string; programmeYearId: string },
  schoolId?: string,
): Promise<MoveShown[]> {
  const [moves, cohorts] = await Promise.all([
    db.draftMove.findMany({
      where: { draftId: draft.id, schoolId },
      orderBy: { position: 'desc' },
      include: { school: { select: { name: true } } },
    }),
    db.cohort.findMany({
      where: { programmeYearId: draft.programmeYearId },
      select: { id: true, name: true },
    }),
  ]);
  const nameOf = await namesOf(
    db,
    moves.flatMap(({ movedById, undoneById }) => [movedById, undoneById ?? '']),
  );
  const cohortName = new Map(cohorts.map(({ id, name }) => [id, name]));
  const named = (id: string | null) => (id === null ? null : (cohortName.get(id) ?? null));
  return moves.map(({ id, school, fromCohortId, toCohortId, reason, ...move }) => ({
    ...{ id, school: school.name, reason },
    ...{ from: named(fromCohortId), to: named(toCohortId) },
    ...{ by: nameOf(move.movedById), at: move.movedAt },
    undone: move.undoneAt ? { by: nameOf(move.undoneById ?? ''), at: move.undoneAt } : null,
  }));
}
