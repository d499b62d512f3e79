import { solve } from 'yalps';
import type { PlanProblem } from '~/features/rollout/plan/plan-problem';

type Rows = Map<string, { min?: number; max?: number; equal?: number }>;
type Columns = Map<string, Record<string, number>>;

/**
 * The best that another solver finds for a need-led problem in which every need is known, written as a model once more
 * from the issue: null where it finds no plan.
 */
export function bestByYalps(problem: PlanProblem): number | null {
  const { cohorts, schools, weights, together, apart } = problem;
  const rows: Rows = new Map();
  const columns: Columns = new Map();
  const order = new Map(cohorts.map(({ id }, at) => [id, at]));
  const at = (column: string, row: string, by: number) => {
    const of = columns.get(column) ?? {};
    columns.set(column, { ...of, [row]: (of[row] ?? 0) + by });
  };
  schools.forEach((school) => {
    rows.set(`place ${school.urn}`, { equal: 1 });
    cohorts.forEach(({ id }, w) => {
      const x = `${school.urn} in ${w}`;
      const { pinned, notBefore, notIn } = school;
      const isOpen =
        (pinned === null || pinned === id) &&
        (notBefore === null || w >= (order.get(notBefore) ?? 0)) &&
        !notIn.includes(id);
      at(x, 'score', (school.need ?? 0) * ((cohorts.length - w) / cohorts.length) * weights.need);
      at(x, `place ${school.urn}`, 1);
      rows.set(`open ${x}`, { max: isOpen ? 1 : 0 });
      at(x, `open ${x}`, 1);
      at(x, `schools ${w}`, 1);
      at(x, `staff ${w}`, school.staff);
      at(x, `days ${w}`, school.facilitatorDays);
      at(x, `${school.phase} ${w}`, 1);
      for (const [kind, name, price] of [
        ['trust', school.trust, weights.trustSplit],
        ['area', school.area, weights.areaSplit],
      ] as const) {
        if (name === null) continue;
        const y = `${kind} ${name} in ${w}`;
        if (!columns.has(y)) at(y, 'score', -price);
        rows.set(`${x} of ${kind}`, { max: 0 });
        at(x, `${x} of ${kind}`, 1);
        at(y, `${x} of ${kind}`, -1);
        rows.set(`open ${y}`, { max: 1 });
        columns.set(y, { ...columns.get(y), [`open ${y}`]: 1 });
      }
    });
  });
  cohorts.forEach((cohort, w) => {
    rows.set(`schools ${w}`, { min: cohort.minSchools, max: cohort.maxSchools });
    if (cohort.maxStaff !== null) rows.set(`staff ${w}`, { max: cohort.maxStaff });
    if (cohort.maxFacilitatorDays !== null)
      rows.set(`days ${w}`, { max: cohort.maxFacilitatorDays });
    for (const [phase, { min, max }] of Object.entries(cohort.phases))
      rows.set(`${phase} ${w}`, max === null ? { min } : { min, max });
    together.forEach(([a, b], pair) => {
      rows.set(`together ${pair} ${w}`, { equal: 0 });
      at(`${a} in ${w}`, `together ${pair} ${w}`, 1);
      at(`${b} in ${w}`, `together ${pair} ${w}`, -1);
    });
    apart.forEach(([a, b], pair) => {
      rows.set(`apart ${pair} ${w}`, { max: 1 });
      at(`${a} in ${w}`, `apart ${pair} ${w}`, 1);
      at(`${b} in ${w}`, `apart ${pair} ${w}`, 1);
    });
  });
  const { status, result } = solve(
    {
      direction: 'maximize',
      objective: 'score',
      constraints: rows,
      variables: columns,
      integers: true,
    },
    { tolerance: 0, maxIterations: Infinity, timeout: Infinity },
  );
  if (status === 'infeasible') return null;
  if (status !== 'optimal') throw new Error(`The other solver ended with ${status}.`);
  const groups = (['trust', 'area'] as const).map((kind) => {
    const names = new Set(schools.map(({ [kind]: name }) => name));
    names.delete(null);
    return names.size * (kind === 'trust' ? weights.trustSplit : weights.areaSplit);
  });
  return result + groups.reduce((sum, price) => sum + price, 0);
}
