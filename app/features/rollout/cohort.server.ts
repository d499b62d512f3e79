import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { counted } from '~/platform/message-text';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Day } from '~/platform/time';
import type { PhaseBound } from './cohort.schema';
import { countHeld } from './cohort-place.server';
import { mayKeepWords } from './limit/limit-reason';

const cohortColumns = {
  id: true,
  programmeYearId: true,
  name: true,
  startsOn: true,
  mostSchools: true,
  fewestSchools: true,
  mostStaff: true,
  facilitatorDays: true,
  phaseBounds: { select: { phase: true, fewest: true, most: true } },
  publishedAt: true,
  limitsReason: true,
} as const;

/** A programme year's cohorts in order. */
export function listCohorts(programmeYearId: string) {
  return db.cohort.findMany({
    where: { programmeYearId },
    orderBy: { position: 'asc' },
    select: cohortColumns,
  });
}

/** One cohort. @throws a 404 */
export async function getCohort(cohortId: string | undefined) {
  const cohort = await db.cohort.findUnique({
    where: { id: cohortId ?? '' },
    select: cohortColumns,
  });
  if (!cohort) throw absent();
  return cohort;
}

export type CohortFields = {
  name: string;
  startsOn: Day;
  mostSchools: number;
  fewestSchools?: number;
  mostStaff?: number | null;
  facilitatorDays?: number | null;
  /** Left out: the bounds stay as they are. */
  phaseBounds?: readonly PhaseBound[];
};
type NewCohort = CohortFields & { programmeYearId: string };

/** Adds a cohort after the others of its year. */
export async function addCohortIn(
  tx: Tx,
  by: By,
  { phaseBounds, ...cohort }: NewCohort,
): Promise<string> {
  const id = randomUUID();
  const last = await tx.cohort.aggregate({
    where: { programmeYearId: cohort.programmeYearId },
    _max: { position: true },
  });
  const position = (last._max.position ?? 0) + 1;
  await tx.cohort.create({ data: { id, position, ...cohort } });
  if (phaseBounds) await boundPhases(tx, id, phaseBounds);
  await recordAct(tx, by, {
    act: 'addCohort',
    subject: { kind: 'cohort', id },
    detail: { startsOn: cohort.startsOn, mostSchools: cohort.mostSchools },
  });
  return id;
}

/** The same at a door. Refused: `screened` where its name seems to point to a child or to somebody's details. */
export function addCohort(by: By, cohort: NewCohort): Promise<Allowed | Refused<'screened'>> {
  return act(async (tx) => {
    const ruling = mayKeepWords(cohort.name, by.now);
    if (ruling.ok) await addCohortIn(tx, by, cohort);
    return ruling;
  });
}

/**
 * Changes a cohort's name, start and limits. @throws a 404
 * Refused: `published` when a published cohort's start would move, `held` below the schools it holds, `screened` as when
 * it is added.
 */
export function changeCohort(
  by: By,
  { id, phaseBounds, ...fields }: CohortFields & { id: string },
): Promise<Allowed | Refused<'published' | 'held' | 'screened'>> {
  return act(async (tx) => {
    const known = await tx.cohort.findUnique({ where: { id } });
    if (!known) throw absent();
    const ruling = mayKeepWords(fields.name, by.now);
    if (!ruling.ok) return ruling;
    if (known.publishedAt && known.startsOn !== fields.startsOn)
      return refused(
        'published',
        'Heads have been told this start, so it stands. Move schools to another cohort instead.',
      );
    const held = await countHeld(tx, id);
    if (fields.mostSchools < held)
      return refused(
        'held',
        `It holds ${counted(held, 'school')}: move ${held - fields.mostSchools} first.`,
      );
    await tx.cohort.update({ where: { id }, data: fields });
    if (phaseBounds) await boundPhases(tx, id, phaseBounds);
    await recordAct(tx, by, {
      act: 'changeCohort',
      subject: { kind: 'cohort', id },
      detail: { startsOn: fields.startsOn, mostSchools: fields.mostSchools },
    });
    return allowed;
  });
}

/** In place of the bounds that stood. A phase without any needs no row. */
async function boundPhases(tx: Tx, cohortId: string, bounds: readonly PhaseBound[]): Promise<void> {
  await tx.cohortPhaseBound.deleteMany({ where: { cohortId } });
  await tx.cohortPhaseBound.createMany({
    data: bounds
      .filter(({ fewest, most }) => fewest > 0 || most !== null)
      .map((bound) => ({ cohortId, ...bound })),
  });
}
