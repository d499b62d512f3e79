import { randomUUID } from 'node:crypto';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import type { Forgetting } from '~/platform/forgetting.server';
import { addMinutes } from '~/platform/time';

/** What can wait for its preview to be confirmed. */
export type StagedKind = 'schools' | 'links' | 'staff' | 'figures' | 'calendar';

const LASTS_MINUTES = 24 * 60;

type NewStaged = { kind: StagedKind; schoolId?: string; fileName: string; content: unknown };

/** Keeps an upload for a day while its preview is looked over. It holds accepted columns and rows only. */
export function stageImport(by: By, { kind, schoolId, fileName, content }: NewStaged) {
  return act(async (tx) => {
    const id = randomUUID();
    await tx.stagedImport.create({
      data: {
        id,
        kind,
        schoolId: schoolId ?? null,
        uploadedById: by.personId ?? 'terminal',
        fileName: fileName.slice(0, 200),
        content: JSON.stringify(content),
        createdAt: by.now,
        expiresAt: addMinutes(by.now, LASTS_MINUTES),
      },
    });
    return id;
  });
}

/** What waits, to whoever uploaded it alone and not longer than a day; null otherwise. */
export async function findStaged<T>(
  reader: Reader | Tx,
  by: By,
  { id, kind }: { id: string; kind: StagedKind },
): Promise<{ fileName: string; schoolId: string | null; content: T } | null> {
  const staged = await reader.stagedImport.findFirst({
    where: { id, kind, uploadedById: by.personId ?? 'terminal', expiresAt: { gt: by.now } },
    select: { fileName: true, schoolId: true, content: true },
  });
  return staged && { ...staged, content: JSON.parse(staged.content) as T };
}

/** Puts answers or a corrected mapping to what waits. */
export async function changeStagedIn(tx: Tx, by: By, id: string, content: unknown): Promise<void> {
  await tx.stagedImport.updateMany({
    where: { id, uploadedById: by.personId ?? 'terminal' },
    data: { content: JSON.stringify(content) },
  });
}

/** Takes away what has been taken in, or given up. */
export async function dropStagedIn(tx: Tx, by: By, id: string): Promise<void> {
  await tx.stagedImport.deleteMany({
    where: { id, uploadedById: by.personId ?? 'terminal' },
  });
}

/** What the clock deletes: uploads whose day is over. */
export const stagedForgetting: Forgetting = {
  retention: 'staging',
  what: 'uploads not confirmed',
  countDue: (now) => db.stagedImport.count({ where: { expiresAt: { lte: now } } }),
  forgetIn: (tx, now) => tx.stagedImport.deleteMany({ where: { expiresAt: { lte: now } } }),
};
