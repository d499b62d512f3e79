import type { Reader, Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import type { SchoolCalendar } from './calendar';

type Council = Pick<SchoolCalendar, 'terms' | 'holidays'>;
type OwnDay = { on: Day; kind: string };

/** The terms and bank holidays of the council, with one school's own days where a school is named. */
export async function getSchoolCalendar(
  reader: Reader | Tx,
  schoolId?: string,
): Promise<SchoolCalendar> {
  const council = await getCouncilCalendar(reader);
  if (schoolId === undefined) return withOwnDays(council, []);
  const days = await reader.closure.findMany({
    where: { schoolId },
    select: { on: true, kind: true },
  });
  return withOwnDays(council, days);
}

/** The calendars of several schools, in three queries however many they are. */
export async function listSchoolCalendars(
  reader: Reader | Tx,
  schoolIds: readonly string[],
): Promise<Map<string, SchoolCalendar>> {
  const council = await getCouncilCalendar(reader);
  const days = await reader.closure.findMany({
    where: { schoolId: { in: [...schoolIds] } },
    select: { schoolId: true, on: true, kind: true },
  });
  const bySchool = new Map<string, OwnDay[]>(schoolIds.map((id) => [id, []]));
  for (const { schoolId, ...day } of days) bySchool.get(schoolId)?.push(day);
  return new Map([...bySchool].map(([id, own]) => [id, withOwnDays(council, own)]));
}

async function getCouncilCalendar(reader: Reader | Tx): Promise<Council> {
  const terms = await reader.term.findMany({
    select: { startsOn: true, endsOn: true },
    orderBy: { startsOn: 'asc' },
  });
  const holidays = await reader.bankHoliday.findMany({ select: { on: true } });
  return { terms, holidays: new Set(holidays.map(({ on }) => on)) };
}

function withOwnDays(council: Council, days: readonly OwnDay[]): SchoolCalendar {
  const of = (kind: string) => new Set(days.flatMap((day) => (day.kind === kind ? day.on : [])));
  return { ...council, closures: of('closed'), insetDays: of('inset'), openDays: of('open') };
}
