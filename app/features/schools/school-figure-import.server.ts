import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { listKnownFigures } from './known-figure.server';
import { figureIndicators } from './school-figure';
import type { FigureRow } from './school-figure-file';
import { planFigures, toBeWritten, type FigurePlan } from './school-figure-plan';
import type { RefusedRow } from './gias';

/** The rows of a file that was read, of which period they are and where they come from. */
export type FigureLoad = {
  period: string;
  source: string;
  rows: readonly FigureRow[];
  refused: readonly RefusedRow[];
};

/** What loading these figures would change; nothing is written. */
export async function previewFigures(
  { period, rows, refused }: FigureLoad,
  accepted: readonly string[] = [],
): Promise<FigurePlan> {
  return planFigures(rows, refused, await listKnownFigures(db, period), new Set(accepted));
}

/** Loads figures: the plan is made again inside the act and written whole. Loading them twice changes nothing. */
export function applyFigures(
  by: By,
  load: FigureLoad,
  accepted: readonly string[] = [],
): Promise<FigurePlan> {
  return act((tx) => applyFiguresIn(tx, by, load, accepted));
}

export async function applyFiguresIn(
  tx: Tx,
  by: By,
  { period, source, rows, refused }: FigureLoad,
  accepted: readonly string[],
): Promise<FigurePlan> {
  const known = await listKnownFigures(tx, period);
  const plan = planFigures(rows, refused, known, new Set(accepted));
  const schools = toBeWritten(plan);
  const written = schools.flatMap(({ schoolId, changes }) =>
    changes.map(({ indicator, to }) => ({ schoolId, indicator, period, ...to })),
  );
  for (const indicator of figureIndicators) {
    const schoolIds = written.flatMap((one) => (one.indicator === indicator ? one.schoolId : []));
    const replaced = { indicator, period, schoolId: { in: schoolIds } };
    await tx.schoolFigure.deleteMany({ where: replaced });
  }
  await tx.schoolFigure.createMany({
    data: written.map((figure) => ({
      ...{ id: randomUUID(), ...figure, source, loadedAt: by.now },
    })),
  });
  await recordAct(tx, by, {
    act: 'loadFigures',
    subject: { kind: 'portal', id: 'portal' },
    detail: { period, schools: schools.length, figures: written.length },
  });
  return plan;
}
