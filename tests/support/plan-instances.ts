import { seededDraw } from '~/features/rollout/plan/seeded-draw';
import type { PlanCohort, PlanProblem, PlanSchool } from '~/features/rollout/plan/plan-problem';

type Size = { schools: number; cohorts: number; areas: number; seed: number };

/** The named instances of the bench: what they are made of is fixed by their numbers. */
export const INSTANCES = {
  'unitary-70x6': { schools: 70, cohorts: 6, areas: 6, seed: 812 },
  'small-40x4': { schools: 40, cohorts: 4, areas: 3, seed: 812 },
  'unitary-70x6-b': { schools: 70, cohorts: 6, areas: 8, seed: 813 },
  'borough-160x8': { schools: 160, cohorts: 8, areas: 12, seed: 301 },
  'county-650x12': { schools: 650, cohorts: 12, areas: 24, seed: 886 },
} satisfies Record<string, Size>;

const PHASES = [
  { phase: 'primary', share: 0.78, staff: [14, 60] },
  { phase: 'secondary', share: 0.16, staff: [80, 190] },
  { phase: 'nursery', share: 0.06, staff: [8, 20] },
] as const;

/** An invented council: schools of three phases, half in trusts of 2 to 14, with needs, areas, pins and pairs. */
export function planInstance({ schools: many, cohorts: waves, areas, seed }: Size): PlanProblem {
  const draw = seededDraw(seed);
  const between = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  const trusts = trustsOf(many, between);
  const schools = Array.from({ length: many }, (_, at): PlanSchool => {
    const point = draw();
    const kind = PHASES.find((_one, to) => point < sumOf(PHASES.slice(0, to + 1))) ?? PHASES[0];
    const staff = between(kind.staff[0], kind.staff[1]);
    return {
      ...{ urn: String(100_000 + at), name: `School ${at + 1}`, staff, phase: kind.phase },
      need: draw() < 0.05 ? null : Math.round(draw() * 60 + draw() * 40),
      facilitatorDays: Math.max(2, Math.round(staff / 12)),
      ...{ trust: trusts[at] ?? null, area: `area ${between(1, areas)}` },
      pinned: draw() < 0.03 ? `c${between(1, waves)}` : null,
      notBefore: draw() < 0.04 ? `c${between(2, Math.ceil(waves / 2))}` : null,
      notIn: draw() < 0.04 ? [`c${between(1, waves)}`] : [],
    };
  }).map((school) => (school.pinned ? { ...school, notBefore: null, notIn: [] } : school));
  const pairs = (number: number) =>
    Array.from({ length: number }, (): [string, string] => {
      const [a, b] = [between(0, many / 2 - 1), between(many / 2, many - 1)];
      return [schools[a]?.urn ?? '', schools[b]?.urn ?? ''];
    }).filter((pair) =>
      pair.every((urn) => schools.some((one) => one.urn === urn && one.pinned === null)),
    );
  return {
    ...{ cohorts: cohortsOf(schools, waves), schools },
    ...{ together: pairs(Math.round(many / 40)), apart: pairs(Math.round(many / 20)) },
    ...{ weights: { need: 1, trustSplit: 10, areaSplit: 2 }, mode: 'need-led' },
    ...{ earlyPlaces: 0, seed: null },
  };
}

const sumOf = (phases: readonly { share: number }[]) =>
  phases.reduce((sum, { share }) => sum + share, 0);

function trustsOf(many: number, between: (low: number, high: number) => number) {
  const names: string[] = [];
  for (let trust = 1; names.length < many / 2; trust++) {
    const size = Math.min(between(2, 14), between(2, 14));
    for (let at = 0; at < size; at++) names.push(`trust ${trust}`);
  }
  return names;
}

/** Cohorts with a tenth of room in schools, staff and days, and bounds on secondary schools. */
function cohortsOf(schools: readonly PlanSchool[], waves: number): PlanCohort[] {
  const sum = (of: (school: PlanSchool) => number) =>
    schools.reduce((total, school) => total + of(school), 0);
  const room = (total: number) => Math.ceil((total / waves) * 1.1);
  const secondary = sum(({ phase }) => (phase === 'secondary' ? 1 : 0));
  return Array.from({ length: waves }, (_, at) => ({
    ...{ id: `c${at + 1}`, startsOn: `${2027 + Math.floor(at / 3)}-0${1 + (at % 3) * 3}-10` },
    maxSchools: room(schools.length),
    minSchools: Math.floor((schools.length / waves) * 0.7),
    maxStaff: room(sum(({ staff }) => staff)),
    maxFacilitatorDays: room(sum(({ facilitatorDays }) => facilitatorDays)),
    phases: {
      secondary: {
        min: Math.floor((secondary / waves) * 0.7),
        max: Math.ceil((secondary / waves) * 1.3),
      },
    },
  }));
}
