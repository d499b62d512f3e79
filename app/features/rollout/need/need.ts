import type { Day } from '~/platform/time';
import { compareRates, LEAST_OTHERS, type Compared } from './comparison';
import { needGroupOf, needGroups, type NeedGroup } from './likeness-group';
import { denominatorOf, isOldPeriod, newestFigure, type StoredFigure } from './need-figure';
import {
  needIndicatorFacts,
  needIndicators,
  type NeedIndicator,
  type NeedWeights,
} from './need-indicator';
import { senShareQuestions } from './sen-share';

export type SchoolWithFigures = { id: string; phase: string; figures: readonly StoredFigure[] };

/** One indicator of one school. Rates are shares, 0 to 1. */
export type NeedPart = {
  indicator: NeedIndicator;
  value: number | null;
  /** In words, why there is no value. */
  missing: string | null;
  period: string | null;
  source: string | null;
  loadedAt: string | null;
  /** Of how many pupils. */
  of: number | null;
  /** The school year in which those pupils were counted. */
  ofPeriod: string | null;
  isOld: boolean;
  /** It goes into the score. */
  counts: boolean;
  /** In words, why a value does not count. */
  uncounted: string | null;
  rate: number | null;
  others: number | null;
  shrunk: number | null;
  points: number | null;
  weight: number;
};

export type Need = {
  /** 0–100, one decimal; 50 is as similar schools. Null when nothing that counts is known. */
  score: number | null;
  parts: NeedPart[];
  /** The share of all weight that is known and counts, 0 to 1. */
  covered: number;
  /** What to ask the school, or null. */
  question: string | null;
  group: NeedGroup;
};

/**
 * Each school's need beside schools of its own phase and kind.
 *
 * Each indicator's newest known figure becomes a rate, is compared within the group (`compareRates`) and gives 0–100
 * points; need is their mean by weight over what is known and counts: Σ weight × points / Σ weight. A figure counts if
 * its weight is above 0, it is not old (or the lead lets old ones count), the number of pupils it is of is known, and at
 * least four other schools of the group have one. What is missing takes no part; it is never zero.
 */
export function needOfSchools(
  schools: readonly SchoolWithFigures[],
  weights: NeedWeights,
  day: Day,
): Map<string, Need> {
  const members = new Map<NeedGroup, SchoolWithFigures[]>();
  for (const school of schools) {
    const group = needGroupOf(school.phase);
    members.set(group, [...(members.get(group) ?? []), school]);
  }
  const needs = [...members].flatMap(([group, own]) => needsOfGroup(group, own, weights, day));
  return new Map(needs);
}

function needsOfGroup(
  group: NeedGroup,
  schools: readonly SchoolWithFigures[],
  weights: NeedWeights,
  day: Day,
): [string, Need][] {
  const found = needIndicators.map((indicator) =>
    partsOfIndicator({ indicator, group, schools, day, ...weights[indicator] }),
  );
  const questions = senShareQuestions(group, schools, weights['sen-support'].countsOld, day);
  return schools.map(({ id }, index) => {
    const parts = found.flatMap((ofIndicator) => ofIndicator[index] ?? []);
    return [id, { ...scoreOf(parts), parts, question: questions.get(id) ?? null, group }];
  });
}

type Asked = {
  indicator: NeedIndicator;
  group: NeedGroup;
  schools: readonly SchoolWithFigures[];
  day: Day;
  weight: number;
  countsOld: boolean;
};

/** One indicator over a group, school by school in the order given. */
function partsOfIndicator({ indicator, group, schools, day, weight, countsOld }: Asked) {
  const { per } = needIndicatorFacts(indicator);
  const read = schools.map(({ id, figures }) => {
    const figure = newestFigure(figures, indicator);
    const isOld = figure.value !== null && isOldPeriod(figure.period, day);
    const of = figure.value === null ? null : denominatorOf(figures, per, figure.period);
    return { id, figure, isOld, of };
  });
  const compared = compareRates(
    read.flatMap(({ id, figure, isOld, of }) =>
      figure.value === null || of === null || (isOld && !countsOld)
        ? []
        : { id, number: figure.value, of: of.number },
    ),
  );
  return read.map(({ id, figure, isOld, of }): NeedPart => {
    const beside = compared.get(id);
    const isLeftOut = isOld && !countsOld;
    return {
      ...{ indicator, ...figure, isOld, weight },
      ...{ of: of?.number ?? null, ofPeriod: of?.period ?? null },
      rate: figure.value === null || of === null ? null : Math.min(1, figure.value / of.number),
      ...ratesOf(beside),
      counts: beside !== undefined && weight > 0,
      uncounted:
        figure.value === null
          ? null
          : uncountedWords({ isLeftOut, of: of?.number ?? null, beside, weight, group, per }),
    };
  });
}

function ratesOf(beside: Compared | undefined) {
  const { others = null, shrunk = null, points = null } = beside ?? {};
  return { others, shrunk, points };
}

type Standing = {
  isLeftOut: boolean;
  of: number | null;
  beside: Compared | undefined;
  weight: number;
  group: NeedGroup;
  per: 'pupils' | 'sen-support';
};

function uncountedWords({ isLeftOut, of, beside, weight, group, per }: Standing): string | null {
  if (isLeftOut) return 'old, weighs nothing';
  if (of === null)
    return per === 'pupils'
      ? 'number of pupils not known'
      : 'number at SEN support not known, or none';
  if (!beside)
    return `fewer than ${LEAST_OTHERS} other ${needGroups[group]} to compare with, weighs nothing`;
  return weight > 0 ? null : 'context, weighs nothing';
}

function scoreOf(parts: readonly NeedPart[]): Pick<Need, 'score' | 'covered'> {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const counted = parts.filter(({ counts }) => counts);
  const known = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (known === 0) return { score: null, covered: 0 };
  const points = counted.reduce((sum, part) => sum + part.weight * (part.points ?? 0), 0);
  return { score: Math.round((points / known) * 10) / 10, covered: known / all };
}
