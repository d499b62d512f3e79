import type { Reader, Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { needOfSchools, type Need } from './need';
import { needWeightsFrom, needIndicators, type NeedWeights } from './need-indicator';

export type { Need } from './need';

const indicators = ['pupils', ...needIndicators];

/**
 * The need of every open school that is sequenced or contributes, by its id, with all it is worked out from. Three
 * queries, however many schools.
 * @param day figures are old or not on this day
 */
export async function listNeeds(
  reader: Reader | Tx,
  programmeYearId: string,
  day: Day,
): Promise<Map<string, Need>> {
  const [schools, figures, weights] = await Promise.all([
    reader.school.findMany({
      where: { takesPart: { not: 'no' }, status: 'open' },
      select: { id: true, phase: true },
    }),
    reader.schoolFigure.findMany({
      where: {
        indicator: { in: indicators },
        school: { takesPart: { not: 'no' }, status: 'open' },
      },
      select: {
        schoolId: true,
        ...{ indicator: true, period: true, value: true, missing: true },
        ...{ source: true, loadedAt: true },
      },
    }),
    listNeedWeights(reader, programmeYearId),
  ]);
  const figuresOf = new Map<string, typeof figures>();
  for (const figure of figures) {
    const own = figuresOf.get(figure.schoolId);
    if (own) own.push(figure);
    else figuresOf.set(figure.schoolId, [figure]);
  }
  return needOfSchools(
    schools.map((school) => ({ ...school, figures: figuresOf.get(school.id) ?? [] })),
    weights,
    day,
  );
}

/** The weights in force in a programme year: the lead's own over the defaults. */
export async function listNeedWeights(
  reader: Reader | Tx,
  programmeYearId: string,
): Promise<NeedWeights> {
  const rows = await reader.needWeight.findMany({
    where: { programmeYearId },
    select: { indicator: true, weight: true, countsOld: true },
  });
  return needWeightsFrom(rows);
}
