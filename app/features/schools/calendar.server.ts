import type { Reader, Tx } from '~/platform/db.server';
import type { SchoolCalendar } from './calendar';

/** The terms and bank holidays of the council, with one school's own closures where a school is named. */
export async function getSchoolCalendar(
  reader: Reader | Tx,
  schoolId?: string,
): Promise<SchoolCalendar> {
  const terms = await reader.term.findMany({
    select: { startsOn: true, endsOn: true },
    orderBy: { startsOn: 'asc' },
  });
  const holidays = await reader.bankHoliday.findMany({ select: { on: true } });
  const closures = schoolId
    ? await reader.closure.findMany({ where: { schoolId }, select: { on: true } })
    : [];
  return {
    terms,
    holidays: new Set(holidays.map((holiday) => holiday.on)),
    closures: new Set(closures.map((closure) => closure.on)),
  };
}
