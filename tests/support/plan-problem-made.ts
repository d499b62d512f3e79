import fc from 'fast-check';
import type { PlanCohort, PlanProblem, PlanSchool } from '~/features/rollout/plan/plan-problem';

const PHASES = ['primary', 'secondary', 'constructor'];

/** Names that are in the way of any text that is put together carelessly. */
const names = fc.constantFrom(
  ...['St. Mary’s & All Saints', '$1 $& School', 'Schule «Ä»', '<b>Abbey</b>', 'Zion {0}', 'Q%s'],
);

const maybe = <Of>(of: fc.Arbitrary<Of>) => fc.option(of, { nil: null, freq: 2 });

const ids = (count: number) => Array.from({ length: count }, (_, at) => `c${at + 1}`);

function cohortOf(id: string, at: number, schools: number): fc.Arbitrary<PlanCohort> {
  const bound = fc
    .record({ min: fc.nat(1), more: maybe(fc.nat(2)) })
    .map(({ min, more }) => ({ min, max: more === null ? null : min + more }));
  return fc
    .record({
      minSchools: fc.constantFrom(0, 0, 1),
      more: fc.integer({ min: 0, max: schools }),
      maxStaff: maybe(fc.integer({ min: 20, max: 150 })),
      maxFacilitatorDays: maybe(fc.constantFrom(2.5, 4, 6.3)),
      phases: fc.dictionary(fc.constantFrom(...PHASES), bound, {
        maxKeys: 1,
        noNullPrototype: true,
      }),
    })
    .map(({ more, ...rest }) => {
      const startsOn = `2027-0${at + 1}-11`;
      return { id, startsOn, maxSchools: Math.max(1, rest.minSchools + more), ...rest };
    });
}

function schoolOf(at: number, cohorts: readonly string[]): fc.Arbitrary<PlanSchool> {
  const id = fc.constantFrom(...cohorts);
  const rarely = fc.option(id, { nil: null, freq: 1, depthSize: 'max' });
  return fc.record({
    urn: fc.constant(String(100_001 + at)),
    name: names.map((name) => `${name} ${at}`),
    staff: fc.integer({ min: 5, max: 60 }),
    need: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null, freq: 5 }),
    phase: fc.constantFrom(...PHASES),
    facilitatorDays: fc.constantFrom(0, 0.7, 1.1, 2),
    trust: maybe(fc.constantFrom('T1', 'T2')),
    area: maybe(fc.constantFrom('A1', 'A2')),
    pinned: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: rarely }),
    notBefore: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: id }),
    notIn: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: id.map((one) => [one]) },
    ),
  });
}

/** Problems small enough to try every plan: some have none. */
export function smallProblem({ schools = 5, cohorts = 3 } = {}): fc.Arbitrary<PlanProblem> {
  return fc
    .record({
      schools: fc.integer({ min: 1, max: schools }),
      cohorts: fc.integer({ min: 1, max: cohorts }),
    })
    .chain((size) => {
      const urns = Array.from({ length: size.schools }, (_, at) => String(100_001 + at));
      const pairs = fc.array(
        fc
          .tuple(fc.constantFrom(...urns), fc.constantFrom(...urns))
          .filter(([one, other]) => one !== other),
        { maxLength: size.schools > 1 ? 1 : 0 },
      );
      return fc.record({
        cohorts: fc.tuple(...ids(size.cohorts).map((id, at) => cohortOf(id, at, size.schools))),
        schools: fc.tuple(...urns.map((_, at) => schoolOf(at, ids(size.cohorts)))),
        together: size.schools > 1 ? pairs : fc.constant([]),
        apart: size.schools > 1 ? pairs : fc.constant([]),
        weights: fc.record({
          need: fc.constantFrom(1, 2),
          trustSplit: fc.constantFrom(0, 10),
          areaSplit: fc.constantFrom(2, 7),
        }),
        mode: fc.constant('need-led' as const),
        earlyPlaces: fc.constant(0),
        seed: fc.constant(null),
      });
    });
}

/** A place in some cohort, or none, for each school of a problem. */
export function anyPlaces(problem: PlanProblem): fc.Arbitrary<Map<string, string>> {
  const id = fc.constantFrom(...problem.cohorts.map((cohort) => cohort.id));
  return fc
    .tuple(...problem.schools.map(() => fc.option(id, { nil: undefined, freq: 9 })))
    .map((placed) => {
      const all = placed.map((to, at) => [problem.schools[at]!.urn, to] as const);
      return new Map(all.flatMap(([urn, to]) => (to === undefined ? [] : [[urn, to] as const])));
    });
}
