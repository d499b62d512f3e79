import { randomUUID } from 'node:crypto';
import {
  councilIndicators,
  type FigureCell,
  type FigureIndicator,
} from '~/features/schools/school-figure';
import type { DemonstrationCalendar } from './calendar';
import type { Chance } from './chance';
import { hardPressedSchool } from './invented-schools';
import type { Rows } from './rows';
import type { SeedSchool } from './school-rows';

const SOURCE = 'Invented for the demonstration';

type Figure = [FigureIndicator, FigureCell];

const value = (number: number): FigureCell => ({ value: Math.round(number), missing: null });
const missing = (marker: string): FigureCell => ({ value: null, missing: marker });

/** The census and the council's own records of the last two school years, some of them missing. */
export function addFigures(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  schools: SeedSchool[],
) {
  const [latest, before] = lastPeriods(calendar);
  for (const school of schools) {
    const invented = figuresOf(school, chance);
    const figures = school.name === hardPressedSchool ? hardPressed(school) : invented;
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

function figuresOf(school: SeedSchool, chance: Chance): Figure[] {
  const { pupils, takesPart } = school;
  const isSpecial = takesPart === 'contributor';
  // Some schools have more need than others, and it shows in most of their figures.
  const need = 0.4 + 1.2 * chance.next() ** 1.5;
  const some = (share: number) => pupils * share * need * (0.75 + 0.5 * chance.next());
  const support = isSpecial ? 0 : some(0.15);
  return [
    ['pupils', value(pupils)],
    ['ehc-plans', isSpecial ? value(pupils * 0.9) : value(some(0.024))],
    ['sen-support', chance.happens(0.05) ? missing('x') : value(support)],
    ['free-meals', takesPart === 'no' ? missing('NA') : value(some(0.27))],
    ...councilFigures(school, { need, support }, chance),
  ];
}

/** Twice as much and more of everything as at a usual primary school. */
function hardPressed({ pupils }: SeedSchool): Figure[] {
  const share = (of: number) => value(pupils * of);
  return [
    ['pupils', value(pupils)],
    ['ehc-plans', share(0.03)],
    ['sen-support', share(0.21)],
    ['free-meals', share(0.46)],
    ['ehc-requests', share(0.034)],
    ['suspended', share(0.028)],
    ['specialist-moves', share(0.014)],
  ];
}

/** What the council counts itself: of a few schools it has no record, which is not the same as none. */
function councilFigures(
  { phase, pupils, takesPart }: SeedSchool,
  { need, support }: { need: number; support: number },
  chance: Chance,
): Figure[] {
  if (takesPart !== 'sequenced' || chance.happens(0.06))
    return councilIndicators.map((indicator) => [indicator, missing('NA')]);
  const suspended = phase === 'secondary' ? 0.2 : phase === 'nursery' ? 0 : 0.05;
  const about = (expected: number) => value(expected * need * (0.5 + chance.next()));
  return [
    ['ehc-requests', about(pupils * 0.012)],
    ['suspended', about(support * suspended)],
    ['specialist-moves', about(pupils * 0.005)],
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
