import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestByTrying, keepsAll, scoreOf } from '../../../../tests/support/plan-naive';
import { anyPlaces, smallProblem } from '../../../../tests/support/plan-problem-made';
import { bindingOf } from './plan-binding';
import { standingOf } from './plan-change';
import { breachesOf, isAllowed, membersOf } from './plan-check';
import { cohortLimits, countedIn, isMinimum } from './plan-limit';
import { preferenceOf } from './plan-preference';
import type { PlanProblem } from './plan-problem';

const solved = smallProblem()
  .map((problem) => ({ problem, places: bestByTrying(problem) }))
  .filter((one): one is { problem: PlanProblem; places: Map<string, string> } => !!one.places);

const byUrn = ({ schools }: PlanProblem, urn: string) =>
  schools.find((school) => school.urn === urn)!;

describe('where a school would rather have gone', () => {
  it('is the move that gains most, stopped by just the limits it breaks', () => {
    fc.assert(
      fc.property(solved, ({ problem, places }) => {
        const standing = standingOf(problem, places);
        const before = scoreOf(problem, places);
        for (const { urn } of problem.schools) {
          const unit = standing.unitOf(urn);
          const after = (id: string) =>
            new Map([...places, ...unit.map((one) => [one, id] as const)]);
          const gainIn = ({ id }: { id: string }) => scoreOf(problem, after(id)) - before;
          const gains = problem.cohorts.map(gainIn);
          const openGains = problem.cohorts
            .filter(({ id }) => unit.every((one) => isAllowed(problem, byUrn(problem, one), id)))
            .map(gainIn);
          const preference = preferenceOf(problem, standing, urn);
          if (!preference) {
            expect(Math.max(...gains)).toBeLessThan(1e-5);
            continue;
          }
          const { cohort, gain, stops } = preference;
          expect(gain.total).toBeCloseTo(scoreOf(problem, after(cohort)) - before, 6);
          const most = Math.max(...openGains);
          expect(gain.total).toBeCloseTo(most > 1e-6 ? most : Math.max(...gains), 6);
          expect(gain.start + gain.trust + gain.area).toBeCloseTo(gain.total, 6);
          expect(keepsAll(problem, after(cohort))).toBe(false);
          expect(new Set(stops.map(({ path }) => path))).toEqual(
            new Set(breachesOf(problem, after(cohort)).map(({ path }) => path)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('offers the best exchange that keeps every limit, or says that there is none', () => {
    fc.assert(
      fc.property(solved, ({ problem, places }) => {
        const standing = standingOf(problem, places);
        const before = scoreOf(problem, places);
        for (const { urn } of problem.schools) {
          const preference = preferenceOf(problem, standing, urn);
          if (!preference) continue;
          const { cohort, exchange } = preference;
          const gains = problem.schools
            .filter((other) => places.get(other.urn) === cohort)
            .map((other) => {
              const here = standing.unitOf(urn).map((one) => [one, cohort] as const);
              const there = standing
                .unitOf(other.urn)
                .map((one) => [one, places.get(urn) ?? ''] as const);
              return new Map([...places, ...here, ...there]);
            })
            .filter((after) => keepsAll(problem, after))
            .map((after) => scoreOf(problem, after) - before);
          if (exchange) expect(exchange.gain).toBeCloseTo(Math.max(...gains), 6);
          else expect(gains).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('binds just where no school more fits, or none can leave', () => {
  const planned = smallProblem().chain((problem) =>
    anyPlaces(problem).map((places) => ({ problem, places })),
  );
  fc.assert(
    fc.property(planned, ({ problem, places }) => {
      const held = membersOf(problem, places);
      const binding = new Map(bindingOf(problem, places).map(({ path, slack }) => [path, slack]));
      for (const [at, cohort] of problem.cohorts.entries()) {
        const inside = held.get(cohort.id) ?? [];
        const outside = problem.schools.filter(
          (school) => !inside.includes(school) && isAllowed(problem, school, cohort.id),
        );
        for (const limit of cohortLimits(cohort, at)) {
          const sum = inside.reduce((total, school) => total + countedIn(limit, school), 0);
          const room = isMinimum(limit) ? sum - limit.value : limit.value - sum;
          const sizes = outside.map((school) => countedIn(limit, school)).filter((size) => size);
          const isOver = !isMinimum(limit) && sizes.length > 0;
          const binds = Math.abs(room) < 1e-6 || (isOver && sizes.every((size) => size > room));
          // A size that equals the room but for the last digit may count either way.
          if (sizes.some((size) => size !== room && Math.abs(size - room) < 1e-5)) continue;
          expect(binding.has(limit.path), limit.path).toBe(binds);
          if (binds) expect(binding.get(limit.path)).toBeCloseTo(room, 5);
        }
      }
    }),
    { numRuns: 500 },
  );
});
