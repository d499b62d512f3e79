import { z } from 'zod';
import { counted } from '~/platform/message-text';
import { day } from '~/platform/form-day';
import {
  optionalDecimal,
  optionalText,
  optionalWhole,
  text,
  ticked,
  whole,
} from '~/platform/form-field';

const cohortFields = z.object({
  name: text('Enter a name', { max: 60 }),
  startsOn: day('the start date'),
  mostSchools: whole('Enter the most schools', { min: 1, max: 700 }),
  fewestSchools: optionalWhole({ max: 700 }).transform((fewest) => fewest ?? 0),
  mostStaff: optionalWhole({ min: 1, max: 100_000 }),
  facilitatorDays: optionalDecimal({ max: 10_000 }),
});

/** How many schools of a phase take part in the plan. */
export type PhaseCount = { phase: string; schools: number };

export type PhaseBound = { phase: string; fewest: number; most: number | null };

/** The fields of a phase's fewest and most. */
export const fewestName = (phase: string) => `fewest-${phase.replaceAll(' ', '-')}`;
export const mostName = (phase: string) => `most-${phase.replaceAll(' ', '-')}`;

/**
 * What the form of a cohort may say. No fewest lies above its most, nor above the schools there are.
 * @param counts the phases of the schools that take part
 */
export function cohortSchemaFor(counts: readonly PhaseCount[]) {
  const all = counts.reduce((sum, { schools }) => sum + schools, 0);
  const bounds = z.object(
    Object.fromEntries(
      counts.flatMap(({ phase }) => [
        [fewestName(phase), optionalWhole({ max: 700 })],
        [mostName(phase), optionalWhole({ max: 700 })],
      ]),
    ),
  );
  const withBounds = bounds.transform((typed) => ({
    phaseBounds: counts.map(({ phase }) => ({
      phase,
      fewest: typed[fewestName(phase)] ?? 0,
      most: typed[mostName(phase)] ?? null,
    })),
  }));
  return z.intersection(cohortFields, withBounds).superRefine((cohort, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const { fewestSchools, mostSchools, phaseBounds } = cohort;
    if (fewestSchools > mostSchools)
      fault('fewestSchools', `No more than the most schools, which is ${mostSchools}`);
    else if (fewestSchools > all)
      fault('fewestSchools', `Only ${counted(all, 'school')} can be in a plan`);
    for (const { phase, fewest, most } of phaseBounds) {
      const { schools } = counts.find((one) => one.phase === phase) ?? { schools: 0 };
      if (most !== null && fewest > most)
        fault(fewestName(phase), `No more than the most of this phase, which is ${most}`);
      else if (fewest > schools)
        fault(
          fewestName(phase),
          `Only ${counted(schools, 'school')} of this phase can be in a plan`,
        );
    }
    const fewestOfAll = phaseBounds.reduce((sum, { fewest }) => sum + fewest, 0);
    if (fewestOfAll > mostSchools)
      fault(
        'mostSchools',
        `The fewest of the phases come to ${fewestOfAll}: raise this or lower them`,
      );
  });
}

/** Of publishing one cohort: `seen` is what was shown that it breaks. */
export const cohortPublicationSchema = z.object({
  seen: text('Look at what the cohort breaks, then publish', { max: 64 }),
  reason: optionalText({ max: 500 }),
});

/** `none` for out of all cohorts. */
export const moveSchema = z.object({
  cohortId: text('Choose where the school goes', { max: 50 }),
  reason: text('Say why, so that the plan can be defended', { max: 500 }),
  agreed: ticked(),
});

export const OUT_OF_ALL = 'none';
