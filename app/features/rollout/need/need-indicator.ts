import type { FigureIndicator } from '~/features/schools/school-figure';

/** What need is worked out from, in the order it is shown. */
export const needIndicators = [
  'ehc-requests',
  'suspended',
  'specialist-moves',
  'free-meals',
  'ehc-plans',
  'sen-support',
] as const satisfies readonly FigureIndicator[];

export type NeedIndicator = (typeof needIndicators)[number];

/** What an indicator weighs beside the others (0 nothing; only the proportions matter), and whether it may be old. */
export type NeedWeight = { weight: number; countsOld: boolean };
export type NeedWeights = Readonly<Record<NeedIndicator, NeedWeight>>;

type Facts = {
  name: string;
  /** Of whom it is a share. */
  per: 'pupils' | 'sen-support';
  /** How its rate is said. */
  of: string;
  weight: number;
  why: string;
};

const CONTEXT =
  'Context, not need: a high share may mean a welcoming school. It weighs nothing unless you say so.';

/**
 * Default weights: what happened to children in the school year weighs most (requests and suspensions 30 each, moves
 * away 20), deprivation less (20), and who a school teaches nothing.
 * Suspensions are taken per pupil at SEN support, as in the council's measure "CYP at SEN support receiving a
 * suspension": per pupil on roll, a school that finds few children's needs would look calm.
 */
const facts: Record<NeedIndicator, Facts> = {
  'ehc-requests': {
    name: 'EHC assessment requests',
    per: 'pupils',
    of: 'of pupils',
    weight: 30,
    why: 'Needs that the school or parents could not see met without a plan.',
  },
  suspended: {
    name: 'Suspended at SEN support',
    per: 'sen-support',
    of: 'of pupils at SEN support',
    weight: 30,
    why: 'Needs that were met with a suspension.',
  },
  'specialist-moves': {
    name: 'Moves to specialist places',
    per: 'pupils',
    of: 'of pupils',
    weight: 20,
    why: 'Children who left for a special school or alternative provision.',
  },
  'free-meals': {
    name: 'Free school meals',
    per: 'pupils',
    of: 'of pupils',
    weight: 20,
    why: 'Where families have least, a school’s support matters most.',
  },
  'ehc-plans': { name: 'EHC plans', per: 'pupils', of: 'of pupils', weight: 0, why: CONTEXT },
  'sen-support': { name: 'SEN support', per: 'pupils', of: 'of pupils', weight: 0, why: CONTEXT },
};

export function needIndicatorName(indicator: NeedIndicator): string {
  return facts[indicator].name;
}

export function needIndicatorFacts(indicator: NeedIndicator): Readonly<Facts> {
  return facts[indicator];
}

/** The weights in force: the lead's own where there are any, else the defaults. */
export function needWeightsFrom(
  rows: readonly { indicator: string; weight: number; countsOld: boolean }[],
): NeedWeights {
  const weights = needIndicators.map((indicator) => {
    const own = rows.find((row) => row.indicator === indicator);
    const { weight, countsOld } = own ?? { weight: facts[indicator].weight, countsOld: false };
    return [indicator, { weight, countsOld }];
  });
  return Object.fromEntries(weights) as NeedWeights;
}

/** Weights as a form gives them. */
export function needWeightsOf(
  weight: Readonly<Record<NeedIndicator, number>>,
  old: readonly NeedIndicator[],
): NeedWeights {
  return needWeightsFrom(
    needIndicators.map((indicator) => ({
      ...{ indicator, weight: weight[indicator], countsOld: old.includes(indicator) },
    })),
  );
}
