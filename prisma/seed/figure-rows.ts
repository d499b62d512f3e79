import { randomUUID } from 'node:crypto';
import type { FigureCell, FigureIndicator } from '~/features/schools/school-figure';
import type { DemonstrationCalendar } from './calendar';
import type { Chance } from './chance';
import type { Rows } from './rows';
import type { SeedSchool } from './school-rows';

const SOURCE = 'Invented for the demonstration';

type Figure = [FigureIndicator, FigureCell];

const value = (number: number): FigureCell => ({ value: Math.round(number), missing: null });
const missing = (marker: string): FigureCell => ({ value: null, missing: marker });

/** Pupils, EHC plans, SEN support and free school meals of the last two school years, some of them missing. */
export function addFigures(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  schools: SeedSchool[],
) {
  const [latest, before] = lastPeriods(calendar);
  for (const school of schools) {
    const figures = figuresOf(school, chance);
    add(rows, calendar, school, latest, figures);
    add(rows, calendar, school, before, earlier(figures, chance));
  }
}

/** The school years of the last two January censuses. */
function lastPeriods({ today }: DemonstrationCalendar): [string, string] {
  const census = Number(today.slice(0, 4)) - (today.slice(5) < '06-01' ? 1 : 0);
  const period = (year: number) => `${year - 1}/${String(year % 100).padStart(2, '0')}`;
  return [period(census), period(census - 1)];
}

function figuresOf({ pupils, takesPart }: SeedSchool, chance: Chance): Figure[] {
  const isSpecial = takesPart === 'contributor';
  const some = (share: number) => pupils * share * (0.5 + chance.next());
  return [
    ['pupils', value(pupils)],
    ['ehc-plans', isSpecial ? value(pupils * 0.9) : value(some(0.02))],
    ['sen-support', isSpecial ? value(0) : chance.happens(0.05) ? missing('x') : value(some(0.13))],
    ['free-meals', takesPart === 'no' ? missing('NA') : value(some(0.24))],
  ];
}

/** A year before: about the same, a little fewer with plans. */
function earlier(figures: Figure[], chance: Chance): Figure[] {
  return figures.map(([indicator, cell]) => [
    indicator,
    cell.value === null ? cell : value(cell.value * (0.9 + 0.12 * chance.next())),
  ]);
}

function add(
  rows: Rows,
  calendar: DemonstrationCalendar,
  { id: schoolId }: SeedSchool,
  period: string,
  figures: Figure[],
) {
  for (const [indicator, cell] of figures)
    rows.schoolFigure.push({
      ...{ id: randomUUID(), schoolId, indicator, period, ...cell },
      source: SOURCE,
      loadedAt: calendar.morning(-10),
    });
}
