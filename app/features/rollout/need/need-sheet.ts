import type { CsvCell } from '~/platform/csv-out';
import type { Need } from './need';
import { needIndicatorName, needIndicators } from './need-indicator';
import { isSupportFirst } from './readiness';
import type { Readiness } from './readiness.server';

type Known = {
  school: { name: string; phase: string; takesPart: string };
  need: Need;
  ready: Readiness;
};

const ofEach = [
  'number',
  'of',
  'counted in',
  'year',
  'source',
  'points',
  'weight',
  'note',
] as const;

/** Need and readiness as a spreadsheet, schools A–Z: every value with its year and source; what is missing stays so. */
export function needSheet(schools: readonly Known[]) {
  const header = [
    ...['School', 'Phase', 'Need', 'Known (% of weight)', 'Question', 'Readiness (1–5)'],
    ...['Check handed in', 'Lacking by its own word', 'Not on record', 'Support first'],
    ...needIndicators.flatMap((one) => ofEach.map((part) => `${needIndicatorName(one)}: ${part}`)),
  ];
  const rows = schools.map(({ school, need, ready }): CsvCell[] => [
    ...[school.name, school.phase, need.score, Math.round(need.covered * 100), need.question],
    ...[ready.level, ready.handedInOn, ready.bySchool.join('; '), ready.onRecord.join('; ')],
    isSupportFirst(need, ready),
    ...need.parts.flatMap((part) => [
      ...[part.value, part.of, part.ofPeriod, part.period, part.source],
      ...[part.counts && part.points !== null ? Math.round(part.points) : null, part.weight],
      part.missing ?? part.uncounted,
    ]),
  ]);
  return { header, rows };
}
