import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Day } from '~/platform/time';

/** From the school census, by the columns of the national performance tables. */
export const censusIndicators = ['pupils', 'ehc-plans', 'sen-support', 'free-meals'] as const;

/** From the council's own records: no national file has these by school. */
export const councilIndicators = ['ehc-requests', 'suspended', 'specialist-moves'] as const;

export const figureIndicators = [...censusIndicators, ...councilIndicators] as const;

export type FigureIndicator = (typeof figureIndicators)[number];

type Indicator = { name: string; column: string; meaning: string };

const indicators: Record<FigureIndicator, Indicator> = {
  pupils: { name: 'Pupils', column: 'NOR', meaning: 'pupils on roll at the January census' },
  'ehc-plans': { name: 'EHC plans', column: 'TSENELSE', meaning: 'pupils with an EHC plan' },
  'sen-support': { name: 'SEN support', column: 'TSENELK', meaning: 'pupils at SEN support' },
  'free-meals': {
    name: 'Free meals',
    column: 'NUMFSM',
    meaning: 'pupils eligible for free school meals',
  },
  'ehc-requests': {
    name: 'EHC requests',
    column: 'REQUESTS',
    meaning: 'pupils for whom an EHC needs assessment was asked for in the school year',
  },
  suspended: {
    name: 'Suspended',
    column: 'SUSPSENK',
    meaning: 'pupils at SEN support suspended at least once in the school year',
  },
  'specialist-moves': {
    name: 'Moves',
    column: 'MOVES',
    meaning: 'pupils who left for a specialist place in the school year',
  },
};

export function indicatorName(indicator: FigureIndicator): string {
  return indicators[indicator].name;
}

/** What is counted: pupils, each once. */
export function indicatorMeaning(indicator: FigureIndicator): string {
  return indicators[indicator].meaning;
}

/** The column's name in the file. */
export function indicatorColumn(indicator: FigureIndicator): string {
  return indicators[indicator].column;
}

/** A value, or the source's own marker where it has none: missing is never zero. */
export type FigureCell = { value: number; missing: null } | { value: null; missing: string };

/** The figures of one school for one period, as far as the file has them. */
export type Figures = Partial<Record<FigureIndicator, FigureCell>>;

const BLANK = 'blank';

const markers = new Map([
  ['NA', 'not available'],
  ['N/A', 'not available'],
  ['NE', 'not available'],
  ['X', 'not available'],
  [':', 'not available'],
  ['..', 'not available'],
  ['Z', 'not applicable'],
  ['C', 'withheld'],
  ['SUPP', 'withheld'],
  ['NP', 'not published'],
  [BLANK.toUpperCase(), 'left blank'],
]);

/** `not available (NA)` */
export function markerWords(marker: string): string {
  const words = markers.get(marker.toUpperCase()) ?? 'not available';
  return marker === BLANK ? words : `${words} (${marker})`;
}

/** Reads one cell: a whole number (thousands commas let pass), a marker the national files use, or a blank. */
export function readFigure(cell: string): FigureCell | Refused<'not a number'> {
  const text = cell.trim();
  if (text === '') return { value: null, missing: BLANK };
  if (markers.has(text.toUpperCase()) && text !== BLANK) return { value: null, missing: text };
  const bare = text.replaceAll(',', '');
  if (!/^\d{1,7}(\.0+)?$/.test(bare))
    return refused('not a number', `“${text.slice(0, 20)}” is not a whole number of 0 or more`);
  return { value: Number(bare), missing: null };
}

/**
 * Is this a period that figures can be of: a school year such as 2018/19, not one to come?
 * Refused: `shape`, `to come`.
 */
export function mayBePeriod(period: string, today: Day): Allowed | Refused<'shape' | 'to come'> {
  const [, first = '', second = ''] = /^(20\d\d)\/(\d\d)$/.exec(period) ?? [];
  if (first === '' || (Number(first) + 1) % 100 !== Number(second))
    return refused('shape', 'Enter a school year, like 2018/19');
  if (`${first}-09-01` > today) return refused('to come', 'This school year has not begun yet');
  return allowed;
}
