import { isStaffType } from '~/features/schools/staff-type';
import type { Reader, Tx } from '~/platform/db.server';
import type { Start } from './late-line';
import type { ModuleToTime } from './usual-template';

/** The modules of a year in order, with the minutes of their live parts and who owes them by when. */
export async function listModulesToTime(
  reader: Reader | Tx,
  programmeYearId: string,
): Promise<ModuleToTime[]> {
  const modules = await reader.module.findMany({
    where: { programmeYearId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      title: true,
      parts: { where: { kind: 'live' }, select: { minutes: true } },
      onPathways: { select: { dueWeeks: true, pathway: { select: { staffType: true } } } },
    },
  });
  return modules.map(({ parts, onPathways, ...module }) => ({
    ...module,
    liveMinutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
    due: onPathways.flatMap(({ dueWeeks, pathway: { staffType } }) =>
      isStaffType(staffType) ? [{ staffType, dueWeeks }] : [],
    ),
  }));
}

/** The starts that a year's lines are counted from: its cohorts', or its own first day while it has none. */
export async function listStarts(reader: Reader | Tx, programmeYearId: string): Promise<Start[]> {
  const year = await reader.programmeYear.findUniqueOrThrow({
    where: { id: programmeYearId },
    select: {
      name: true,
      startsOn: true,
      cohorts: { orderBy: { position: 'asc' }, select: { name: true, startsOn: true } },
    },
  });
  const { cohorts, ...own } = year;
  return cohorts.length > 0 ? cohorts : [own];
}
