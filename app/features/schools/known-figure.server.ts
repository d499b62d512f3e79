import type { Reader, Tx } from '~/platform/db.server';
import { figureIndicators, type FigureCell, type Figures } from './school-figure';
import type { KnownFigures } from './school-figure-plan';

/** Every school with its URNs, old and new, what is stored of a period, and its pupils in the nearest other one. */
export async function listKnownFigures(
  reader: Reader | Tx,
  period: string,
): Promise<KnownFigures[]> {
  const [schools, figures] = await Promise.all([
    reader.school.findMany({
      select: {
        id: true,
        name: true,
        identifiers: { where: { kind: 'urn' }, select: { value: true } },
      },
    }),
    reader.schoolFigure.findMany({
      where: { OR: [{ period }, { indicator: 'pupils' }] },
      select: { schoolId: true, indicator: true, period: true, value: true, missing: true },
    }),
  ]);
  const ofSchool = new Map<string, typeof figures>();
  for (const figure of figures)
    ofSchool.set(figure.schoolId, [...(ofSchool.get(figure.schoolId) ?? []), figure]);
  return schools.map(({ id, name, identifiers }) => {
    const own = ofSchool.get(id) ?? [];
    const others = own
      .filter((one) => one.period !== period && one.indicator === 'pupils' && one.value !== null)
      .sort((a, b) => distance(a.period, period) - distance(b.period, period));
    return {
      ...{ id, name, urns: identifiers.map(({ value }) => value) },
      stored: figuresFrom(own.filter((one) => one.period === period)),
      otherPupils: others[0]?.value ?? null,
    };
  });
}

type Stored = { indicator: string; value: number | null; missing: string | null };

/** Stored rows of one school and period as its figures. */
export function figuresFrom(rows: readonly Stored[]): Figures {
  const figures: Figures = {};
  for (const indicator of figureIndicators) {
    const row = rows.find((one) => one.indicator === indicator);
    if (row) figures[indicator] = cellFrom(row);
  }
  return figures;
}

function cellFrom({ value, missing }: Stored): FigureCell {
  return value === null ? { value: null, missing: missing ?? '' } : { value, missing: null };
}

function distance(one: string, other: string): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
}
