import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { readCalendarFile, type CalendarFile } from './calendar-file';
import { applyCalendarIn, previewCalendar, type CalendarPlan } from './calendar-import.server';
import { dropStagedIn, findStaged, stageImport } from './staged-import.server';

type Upload = { bytes: Uint8Array; fileName: string };

/** Reads an upload of term dates or bank holidays and keeps it for its preview. */
export async function stageCalendar(
  by: By,
  { bytes, fileName }: Upload,
): Promise<(Allowed & { id: string }) | Refused<'not-read'>> {
  const read = readCalendarFile(bytes);
  if (!read.ok) return read;
  const { file: content } = read;
  return { ok: true, id: await stageImport(by, { kind: 'calendar', fileName, content }) };
}

/** What waits under this id, with what it would change; null when it is not there any more. */
export async function findStagedCalendar(
  by: By,
  id: string,
): Promise<({ fileName: string } & CalendarPlan) | null> {
  const found = await findStaged<CalendarFile>(db, by, { id, kind: 'calendar' });
  return found && { fileName: found.fileName, ...(await previewCalendar(found.content)) };
}

/** Takes in what waits; null when it is gone. */
export function applyStagedCalendar(by: By, id: string): Promise<CalendarPlan | null> {
  return act(async (tx) => {
    const found = await findStaged<CalendarFile>(tx, by, { id, kind: 'calendar' });
    if (!found) return null;
    const applied = await applyCalendarIn(tx, by, found.content);
    await dropStagedIn(tx, by, id);
    return applied;
  });
}
