import { db } from '~/platform/db.server';
import { dayOf, longDay } from '~/platform/time';
import { figuresFrom } from './known-figure.server';
import { figureIndicators, type FigureIndicator, type Figures } from './school-figure';

const FIGURES_A_PAGE = 100;

/** The periods of which figures are held, the newest first, each with where its figures come from. */
export async function listFigurePeriods() {
  const groups = await db.schoolFigure.groupBy({
    by: ['period', 'source'],
    _max: { loadedAt: true },
    orderBy: [{ period: 'desc' }, { source: 'asc' }],
  });
  const periods = [...new Set(groups.map(({ period }) => period))];
  return periods.map((period) => ({
    period,
    sources: groups
      .filter((group) => group.period === period)
      .map(({ source, _max }) => `${source}, loaded ${longDay(dayOf(_max.loadedAt ?? ''))}`),
  }));
}

/** The schools that take part or have a figure of a period, A–Z, with their figures; a page at a time. */
export async function listFigures(period: string, page: number) {
  const where = {
    OR: [{ takesPart: { not: 'no' }, status: 'open' }, { figures: { some: { period } } }],
  };
  const [total, schools] = await Promise.all([
    db.school.count({ where }),
    db.school.findMany({
      where,
      select: {
        id: true,
        name: true,
        figures: {
          where: { period },
          select: { indicator: true, value: true, missing: true },
        },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * FIGURES_A_PAGE,
      take: FIGURES_A_PAGE,
    }),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / FIGURES_A_PAGE)),
    schools: schools.map(({ figures, ...school }) => ({
      ...school,
      figures: figuresFrom(figures),
    })),
  };
}

export type SchoolWithFigures = { id: string; name: string; figures: Figures };

export type FigureTotal = {
  indicator: FigureIndicator;
  total: number;
  /** Schools with a value, and with a marker instead. */
  schools: number;
  missing: number;
};

/** A period over all schools: what is there added up, and what is missing counted, never taken for zero. */
export async function totalFigures(period: string): Promise<FigureTotal[]> {
  const groups = await db.schoolFigure.groupBy({
    by: ['indicator'],
    where: { period },
    _sum: { value: true },
    _count: { value: true, missing: true },
  });
  return figureIndicators.flatMap((indicator) => {
    const group = groups.find((one) => one.indicator === indicator);
    if (!group) return [];
    const { _sum, _count } = group;
    return {
      indicator,
      total: _sum.value ?? 0,
      schools: _count.value,
      missing: _count.missing,
    };
  });
}
