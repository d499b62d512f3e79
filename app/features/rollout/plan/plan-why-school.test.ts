import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestByTrying, keepsAll, scoreOf } from '../../../../tests/support/plan-naive';
import { anyPlaces, smallProblem } from '../../../../tests/support/plan-problem-made';
import { longDay } from '~/platform/time';
import { standingOf } from './plan-change';
import { isAllowed, membersOf } from './plan-check';
import type { PlanMode, PlanProblem } from './plan-problem';
import { schoolReasons } from './plan-why-school';

type Planned = { problem: PlanProblem; places: Map<string, string> };

const planned = fc
  .record({
    problem: smallProblem(),
    mode: fc.constantFrom<PlanMode>('need-led', 'random', 'hybrid'),
  })
  .map(({ problem, mode }) => ({ ...problem, mode, seed: 5, earlyPlaces: 2 }))
  .chain((problem) => anyPlaces(problem).map((places) => ({ problem, places })));

const solved = smallProblem()
  .map((problem) => ({ problem, places: bestByTrying(problem) }))
  .filter((one): one is Planned => !!one.places);

describe('the reasons of a school', () => {
  it('name no school, trust, area or cohort and give no number but days', () => {
    fc.assert(
      fc.property(planned, ({ problem, places }) => {
        const days = problem.cohorts.map(({ startsOn }) => longDay(startsOn));
        const hidden = problem.schools.flatMap(({ urn, name, trust, area, phase }) => [
          ...[
            urn,
            name,
            phase,
            ...(trust === null ? [] : [trust]),
            ...(area === null ? [] : [area]),
          ],
        ]);
        for (const [urn, reasons] of schoolReasons(problem, places)) {
          const said = days.reduce((text, day) => text.replaceAll(day, ''), reasons.join(' '));
          for (const word of [...hidden, urn]) expect(said).not.toContain(word);
          expect(said).not.toMatch(/\d|%|rank|score/i);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('say one thing of need to every school, and nothing of it beside a draw', () => {
    fc.assert(
      fc.property(planned, ({ problem, places }) => {
        const said = [...schoolReasons(problem, places).values()].flatMap((reasons) =>
          reasons.filter((reason) => /\b(need|known)\b/i.test(reason)),
        );
        expect(new Set(said).size).toBeLessThanOrEqual(problem.mode === 'need-led' ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it('stay the same whatever other schools are called', () => {
    fc.assert(
      fc.property(planned, ({ problem, places }) => {
        const schools = problem.schools.map((school) => ({ ...school, name: 'Otherwise' }));
        expect(schoolReasons({ ...problem, schools }, places)).toEqual(
          schoolReasons(problem, places),
        );
      }),
    );
  });

  it('are true of each earlier cohort, once', () => {
    fc.assert(
      fc.property(solved, ({ problem, places }) => {
        const standing = standingOf(problem, places);
        for (const [urn, reasons] of schoolReasons(problem, places)) {
          const school = problem.schools.find((one) => one.urn === urn);
          if (!school || school.pinned !== null) continue;
          const at = problem.cohorts.findIndex(({ id }) => id === places.get(urn));
          for (const { id, startsOn } of problem.cohorts.slice(0, at)) {
            const about = reasons.filter(
              (reason) =>
                reason.startsWith('Each earlier cohort:') ||
                (reason.startsWith('The cohort') && reason.includes(longDay(startsOn))),
            );
            const unit = standing.unitOf(urn);
            const after = new Map([...places, ...unit.map((one) => [one, id] as const)]);
            const isOpen = unit.every((one) =>
              isAllowed(
                problem,
                problem.schools.find((each) => each.urn === one)!,
                id,
              ),
            );
            expect(about.length, reasons.join(' ')).toBeLessThanOrEqual(1);
            if (isOpen && problem.apart.length === 0) expect(about).toHaveLength(1);
            for (const reason of about) expectTrue({ problem, places }, after, id, reason, urn);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Is what is said of a cohort so, were the school there? */
function expectTrue(
  { problem, places }: Planned,
  after: Map<string, string>,
  id: string,
  reason: string,
  urn: string,
) {
  const cohort = problem.cohorts.find((one) => one.id === id)!;
  const inside = membersOf(problem, after).get(id) ?? [];
  const sum = (of: 'staff' | 'facilitatorDays') =>
    inside.reduce((total, school) => total + school[of], 0);
  const left = problem.cohorts.find((one) => one.id === places.get(urn))!;
  const loss = scoreOf(problem, places) - scoreOf(problem, after);
  const checks: [string, () => boolean][] = [
    ['no place is left', () => inside.length > cohort.maxSchools],
    ['no room for the staff', () => sum('staff') > (cohort.maxStaff ?? Infinity)],
    ['too few facilitator days', () => sum('facilitatorDays') > cohort.maxFacilitatorDays!],
    [
      'no room for the phase',
      () =>
        Object.entries(cohort.phases).some(
          ([phase, { max }]) =>
            inside.filter((one) => one.phase === phase).length > (max ?? Infinity),
        ),
    ],
    [
      'to make up its numbers',
      () => {
        const staying = membersOf(problem, after).get(left.id) ?? [];
        return (
          staying.length < left.minSchools ||
          Object.entries(left.phases).some(
            ([phase, { min }]) => staying.filter((one) => one.phase === phase).length < min,
          ) ||
          Object.entries(cohort.phases).some(
            ([phase, { min }]) => inside.filter((one) => one.phase === phase).length < min,
          )
        );
      },
    ],
    ['would start at more times', () => keepsAll(problem, after) && loss >= -1e-6],
    ['would be no better', () => keepsAll(problem, after) && loss >= -1e-6],
  ];
  const check = checks.find(([words]) => reason.includes(words));
  expect(check?.[1](), `${reason} ${JSON.stringify([...places])}`).toBe(true);
}
