import { counted } from '~/platform/message-text';
import type { PlanMode } from '../plan/plan-problem';
import type { ModeFacts } from './mode-facts';

/** What year 1 could show if the schools were ordered so, and what it could not. */
export type ModeWords = { how: string; could: string[]; couldNot: string[] };

export function modeWords(mode: PlanMode, facts: ModeFacts): ModeWords {
  return { 'need-led': byNeed, random: drawn, hybrid }[mode](facts);
}

function byNeed({ free }: ModeFacts): ModeWords {
  return {
    how: `The ${counted(free, 'school')} still to be placed start the earlier, the higher their need, as far as the limits allow.`,
    could: ['How confidence and practice changed in each cohort from before its start to after.'],
    couldNot: [
      'Whether the programme made the difference. Later cohorts are other schools by design, so those who wait are no fair comparison: there is only before and after.',
      'Figures that are high one year tend to fall the next by themselves. In the cohorts with most need that would look like success.',
    ],
  };
}

function drawn(facts: ModeFacts): ModeWords {
  const { free, kept, cohorts, strata } = facts;
  const few = strata.filter(({ schools }) => schools < cohorts).length;
  return {
    how: `The order of ${counted(free, 'school')} is drawn by lot, evenly in ${counted(strata.length, 'stratum', 'strata')} of phase and size of trust. Need plays no part.`,
    could: comparison(free, facts),
    couldNot: [
      ...weakness(free, facts),
      ...(few > 0
        ? [
            `${few} of the ${counted(strata.length, 'stratum', 'strata')} ${few === 1 ? 'has' : 'have'} fewer schools than there are cohorts, and cannot be spread over them all.`,
          ]
        : []),
      ...(kept > 0
        ? [
            `The ${counted(kept, 'school')} that ${kept === 1 ? 'has' : 'have'} been offered a place ${kept === 1 ? 'was' : 'were'} not drawn and ${kept === 1 ? 'stands' : 'stand'} outside the comparison.`,
          ]
        : []),
      'A school with high need may start last.',
    ],
  };
}

function hybrid(facts: ModeFacts): ModeWords {
  const { free, early } = facts;
  const rest = Math.max(0, free - early);
  return {
    how: `As many places as you say go early to the schools with the highest known need. The order of the rest is drawn by lot.`,
    could: [
      `With ${counted(early, 'early place')}, the other ${counted(rest, 'school')} are drawn, and the fair comparison is among those alone.`,
      ...comparison(rest, facts),
    ],
    couldNot: [
      'Anything by comparison about the schools with most need: for them there is only before and after.',
      ...weakness(rest, facts),
    ],
  };
}

function comparison(schools: number, { cohorts }: ModeFacts): string[] {
  if (cohorts < 2 || schools < 2) return [];
  return [
    'A fair stepped comparison: at each start, the schools drawn for later show what would have happened without the programme. It needs every school measured before the first start and again at each.',
  ];
}

function weakness(schools: number, { cohorts }: ModeFacts): string[] {
  if (cohorts < 2 || schools < 2)
    return [
      `With ${counted(cohorts, 'cohort')} still to start and ${counted(schools, 'school')} drawn, nobody waits to be compared with: this shows no more than before and after.`,
    ];
  const each = Math.round(schools / cohorts);
  return [
    `A small difference. With ${counted(schools, 'school')}, about ${each} to a cohort, only a large one would stand out from chance.`,
    'Terms differ: an autumn start is not a summer start, and with few schools the two are hard to tell apart from the programme.',
  ];
}
