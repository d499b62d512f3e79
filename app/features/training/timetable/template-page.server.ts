import { getSchoolCalendar } from '~/features/schools/calendar.server';
import { db } from '~/platform/db.server';
import { lateLines, lateWords, modulesWithoutLine } from './late-line';
import { listModulesToTime, listStarts } from './module-to-time.server';
import { listLines } from './timetable-line.server';

/** Everything the template's page shows of a programme year: its lines, which come late, what has none, and for whom. */
export async function getTemplatePage(programmeYearId: string) {
  const [lines, modules, starts, calendar, cohorts] = await Promise.all([
    listLines(db, programmeYearId),
    listModulesToTime(db, programmeYearId),
    listStarts(db, programmeYearId),
    getSchoolCalendar(db),
    db.cohort.findMany({
      where: { programmeYearId },
      orderBy: { position: 'asc' },
      select: { id: true, name: true, startsOn: true },
    }),
  ]);
  const late = lateLines(lines, modules, starts, calendar);
  const wordsOf = new Map(late.map((one) => [one.lineId, lateWords(one)]));
  return {
    lines: lines.map((line) => ({ ...line, late: wordsOf.get(line.id) ?? null })),
    late: late.length,
    without: modulesWithoutLine(lines, modules),
    cohorts,
  };
}
