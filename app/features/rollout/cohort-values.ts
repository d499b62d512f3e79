import type { FormValues } from '~/platform/form';
import { fewestName, mostName, type PhaseBound } from './cohort.schema';

type Cohort = {
  name: string;
  startsOn: string;
  mostSchools: number;
  fewestSchools: number;
  mostStaff: number | null;
  facilitatorDays: number | null;
  phaseBounds: readonly PhaseBound[];
};

/** What stands in the form of a cohort: no fewest is an empty box. */
export function cohortValues({ phaseBounds, fewestSchools, ...cohort }: Cohort): FormValues {
  return {
    ...cohort,
    fewestSchools: fewestSchools || null,
    ...Object.fromEntries(
      phaseBounds.flatMap(({ phase, fewest, most }) => [
        [fewestName(phase), fewest || null],
        [mostName(phase), most],
      ]),
    ),
  };
}

/**
 * The same with what a link puts forward, such as `?mostSchools=16`: shown in its box, and stored only by whoever
 * saves. An empty value clears the box.
 */
export function withSuggested(values: FormValues, search: URLSearchParams): FormValues {
  const limits = Object.keys(values).filter((name) => name !== 'name' && name !== 'startsOn');
  const put = limits.filter((name) => /^\d{0,6}(\.\d+)?$/.test(search.get(name) ?? '-'));
  return { ...values, ...Object.fromEntries(put.map((name) => [name, search.get(name)])) };
}
