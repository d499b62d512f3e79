import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallProblem } from '../../../../tests/support/plan-problem-made';
import { strataOf } from './plan-balance';
import { drawsIn } from './plan-drawn';
import { earlySchools } from './plan-need';
import type { PlanMode, PlanSchool } from './plan-problem';

const drawn = smallProblem().chain((problem) =>
  fc
    .constantFrom<PlanMode>('random', 'hybrid')
    .map((mode) => ({ ...problem, mode, seed: 5, earlyPlaces: 2 })),
);

test('a school put in after the lots were drawn changes nobody’s lot, early place or stratum, and has none', () => {
  fc.assert(
    fc.property(drawn, (problem) => {
      fc.pre(drawsIn(problem).size > 0);
      const [model] = problem.schools as readonly [PlanSchool, ...PlanSchool[]];
      const joined = { ...model, urn: '100000', need: 100 };
      const after = {
        ...{ ...problem, schools: [joined, ...problem.schools] },
        joinedSince: new Set([joined.urn]),
      };
      expect(drawsIn(after)).toEqual(drawsIn(problem));
      expect(earlySchools(after)).toEqual(earlySchools(problem));
      expect(strataOf(after)).toEqual(strataOf(problem));
      // Had it been there, it would have.
      expect(drawsIn({ ...problem, schools: after.schools })).not.toEqual(drawsIn(problem));
    }),
    { numRuns: 50 },
  );
});
