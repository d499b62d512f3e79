import fc from 'fast-check';
import type { PlanCohort, PlanMode, PlanProblem } from '~/features/rollout/plan/plan-problem';

type Most = { schools: number; cohorts: number };

const orNull = <T>(of: fc.Arbitrary<T>, known: number) => fc.option(of, { freq: known, nil: null });

const cohort = (at: number, schools: number): fc.Arbitrary<PlanCohort> =>
  fc.record({
    id: fc.constant(`c${at}`),
    startsOn: fc.constant(`20${30 + at}-09-01`),
    maxSchools: fc.integer({ min: Math.ceil(schools / 3), max: schools }),
    minSchools: fc.integer({ min: 0, max: 1 }),
    maxStaff: orNull(fc.integer({ min: 15 * Math.ceil(schools / 3), max: 15 * schools }), 2),
    maxFacilitatorDays: orNull(fc.integer({ min: schools, max: 3 * schools }), 2),
    phases: fc.constantFrom<PlanCohort['phases']>(
      {},
      {},
      { secondary: { min: 0, max: 2 } },
      { secondary: { min: 1, max: null }, primary: { min: 0, max: 3 } },
    ),
  });

/** Any small problem of a mode, many of them impossible, with everything a limit can be. */
export function planProblem(mode: PlanMode, most: Most): fc.Arbitrary<PlanProblem> {
  const sizes = fc.tuple(
    fc.integer({ min: 1, max: most.schools }),
    fc.integer({ min: 1, max: most.cohorts }),
  );
  return sizes.chain(([schools, cohorts]) => {
    const cohortId = fc.integer({ min: 0, max: cohorts - 1 }).map((at) => `c${at}`);
    const urn = fc.integer({ min: 0, max: schools - 1 }).map((at) => String(100_000 + at));
    const pairs = (number: number) =>
      fc
        .array(fc.tuple(urn, urn), { maxLength: number })
        .map((all) => all.filter(([a, b]) => a !== b));
    const school = (at: number) =>
      fc.record({
        urn: fc.constant(String(100_000 + at)),
        name: fc.constant(`School ${at}`),
        staff: fc.integer({ min: 0, max: 30 }),
        need: orNull(fc.integer({ min: 0, max: 100 }), 8),
        phase: fc.constantFrom('primary', 'primary', 'secondary'),
        facilitatorDays: fc.integer({ min: 0, max: 3 }),
        trust: fc.constantFrom('t1', 't1', 't2', null),
        area: fc.constantFrom('a1', 'a2', null),
        pinned: fc.oneof(
          { weight: 8, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: cohortId },
        ),
        notBefore: fc.oneof(
          { weight: 6, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: cohortId },
        ),
        notIn: fc.array(cohortId, { maxLength: 1 }),
      });
    return fc.record({
      cohorts: fc.tuple(...Array.from({ length: cohorts }, (_, at) => cohort(at, schools))),
      schools: fc.tuple(...Array.from({ length: schools }, (_, at) => school(at))),
      together: pairs(1),
      apart: pairs(1),
      weights: fc.constantFrom(
        { need: 1, trustSplit: 10, areaSplit: 2 },
        { need: 0, trustSplit: 1, areaSplit: 3 },
        { need: 2, trustSplit: 0, areaSplit: 25 },
      ),
      mode: fc.constant(mode),
      earlyPlaces: mode === 'hybrid' ? fc.integer({ min: 0, max: schools }) : fc.constant(0),
      seed: mode === 'need-led' ? fc.constant(null) : fc.integer({ min: 0, max: 9999 }),
    });
  });
}
