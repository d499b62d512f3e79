import { makeTimetableIn } from '~/features/training/timetable/timetable.server';
import { usualLines, writeLinesIn } from '~/features/training/timetable/timetable-line.server';
import type { Tx } from '~/platform/db.server';
import type { DemonstrationCalendar } from './calendar';

/** So many lines were there when the third cohort's timetable was first made. */
const FIRST_LINES = 3;

/** The template of the year, and the timetable of the third cohort: made from its first lines, the others came later. */
export async function timetableIn(
  tx: Tx,
  calendar: DemonstrationCalendar,
  leadId: string,
  programmeYearId: string,
): Promise<void> {
  const by = { personId: leadId, door: 'browser' as const, now: calendar.morning(-1, 4) };
  const cohort = await tx.cohort.findFirstOrThrow({
    where: { programmeYearId, position: 3 },
    select: { id: true },
  });
  const lines = await usualLines(tx, programmeYearId);
  await writeLinesIn(tx, by, programmeYearId, lines.slice(0, FIRST_LINES));
  const made = await makeTimetableIn(tx, by, { cohortId: cohort.id, seen: null });
  if (!made.ok) throw new Error(`The demonstration cannot be made: ${made.message}`);
  await writeLinesIn(tx, by, programmeYearId, lines.slice(FIRST_LINES));
}
