import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import { readFigureUpload, type FigureUpload } from './school-figure-upload.server';
import { applyFiguresIn, previewFigures, type FigureLoad } from './school-figure-import.server';
import { toBeWritten, type FigurePlan } from './school-figure-plan';
import { dropStagedIn, findStaged, stageImport } from './staged-import.server';

/** Reads an upload and keeps the columns that are taken in, for its preview. */
export async function stageFigures(
  by: By,
  { fileName, ...upload }: FigureUpload & { fileName: string },
): Promise<(Allowed & { id: string }) | Refused<'period' | 'not-read'>> {
  const read = await readFigureUpload(upload, dayOf(by.now));
  if (!read.ok) return read;
  const content: FigureLoad = read.load;
  return { ok: true, id: await stageImport(by, { kind: 'figures', fileName, content }) };
}

export type StagedFigures = {
  fileName: string;
  period: string;
  source: string;
  plan: FigurePlan;
};

/** What waits under this id, with what it would change; null when it is not there any more. */
export async function findStagedFigures(by: By, id: string): Promise<StagedFigures | null> {
  const found = await findStaged<FigureLoad>(db, by, { id, kind: 'figures' });
  if (!found) return null;
  const { content, fileName } = found;
  const { period, source } = content;
  return { fileName, period, source, plan: await previewFigures(content) };
}

/** Loads what waits, the doubtful only of the URNs accepted. How many schools were written; null when it is gone. */
export function applyStagedFigures(
  by: By,
  id: string,
  accepted: readonly string[],
): Promise<{ period: string; schools: number } | null> {
  return act(async (tx) => {
    const found = await findStaged<FigureLoad>(tx, by, { id, kind: 'figures' });
    if (!found) return null;
    const plan = await applyFiguresIn(tx, by, found.content, accepted);
    await dropStagedIn(tx, by, id);
    return { period: found.content.period, schools: toBeWritten(plan).length };
  });
}
