import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf } from '~/platform/time';

type NamedArea = { schoolId: string; area: string | null };

/**
 * Names the area of a school; null leaves it to its postcode. Refused: `screened` where the words seem to point to a
 * child or to somebody's details. @throws a 404
 */
export function nameArea(
  by: By,
  { schoolId, area }: NamedArea,
): Promise<Allowed | Refused<'screened'>> {
  return act(async (tx) => {
    const school = await tx.school.findUnique({ where: { id: schoolId }, select: { id: true } });
    if (!school) throw absent();
    const screening = screen(area ?? '', dayOf(by.now));
    if (!screening.ok)
      return refused('screened', screening.findings[0]?.message ?? 'Enter the name of an area.');
    await tx.school.update({ where: { id: schoolId }, data: { area } });
    await recordAct(tx, by, {
      act: 'nameArea',
      subject: { kind: 'school', id: schoolId },
      schoolId,
      detail: { named: area !== null },
    });
    return allowed;
  });
}

/** A school with its area as named and its postcode. @throws a 404 */
export async function getSchoolArea(schoolId: string | undefined) {
  const school = await db.school.findUnique({
    where: { id: schoolId ?? '' },
    select: { id: true, name: true, area: true, postcode: true },
  });
  if (!school) throw absent();
  return school;
}

/** The areas that the council has named, A–Z. */
export async function listAreas(): Promise<string[]> {
  const rows = await db.school.findMany({
    where: { area: { not: null } },
    distinct: ['area'],
    select: { area: true },
    orderBy: { area: 'asc' },
  });
  return rows.flatMap(({ area }) => area ?? []);
}
