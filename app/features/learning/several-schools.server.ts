import { currentProgrammeYear } from '~/features/programme/programme.server';
import { db } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { schoolCompletionOf, type Counts } from './school-completion';
import { listStaffRecordsBySchool } from './school-completion.server';

/** How far each of several schools is, governors apart; a school without anybody expected is left out. */
export async function countSchools(
  schoolIds: string[],
  now: Instant,
): Promise<{ schoolId: string; staff: Counts }[]> {
  const day = dayOf(now);
  const year = await currentProgrammeYear(db, day);
  if (!year || schoolIds.length === 0) return [];
  const records = await listStaffRecordsBySchool(schoolIds, year.id, day);
  return [...records]
    .map(([schoolId, people]) => ({ schoolId, staff: schoolCompletionOf(people, day).staff }))
    .filter(({ staff }) => staff.expected > 0);
}
