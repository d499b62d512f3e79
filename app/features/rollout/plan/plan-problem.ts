import type { Day } from '~/platform/time';

/*
 * The exact problem of sequencing the roll-out: which school starts with which cohort. Schools are known by their URN
 * in a file; the portal may use another text that stays the same, where a school has no URN.
 */

/** How schools are ordered: by need; at random within strata; or early places by need and the rest at random. */
export type PlanMode = 'need-led' | 'random' | 'hybrid';

/** Cohorts stand in the order of their start. */
export type PlanCohort = {
  id: string;
  startsOn: Day;
  maxSchools: number;
  minSchools: number;
  /** Null where nothing limits it. */
  maxStaff: number | null;
  maxFacilitatorDays: number | null;
  /** Fewest and most schools of a phase. */
  phases: Record<string, { min: number; max: number | null }>;
};

export type PlanSchool = {
  urn: string;
  name: string;
  staff: number;
  /** 0 to 100; null where nothing is known. */
  need: number | null;
  phase: string;
  facilitatorDays: number;
  trust: string | null;
  area: string | null;
  /** The id of the one cohort it must be in, of the first it may be in, and of those it may not be in. */
  pinned: string | null;
  notBefore: string | null;
  notIn: readonly string[];
};

export type PlanWeights = { need: number; trustSplit: number; areaSplit: number };

export type UrnPair = readonly [string, string];

export type PlanProblem = {
  cohorts: readonly PlanCohort[];
  schools: readonly PlanSchool[];
  together: readonly UrnPair[];
  apart: readonly UrnPair[];
  weights: PlanWeights;
  mode: PlanMode;
  /** Of a hybrid: how many places go by need. */
  earlyPlaces: number;
  /** Of random and hybrid: what the draw begins from, fixed before anybody sees a result. */
  seed: number | null;
  /** The schools (URN) put into a plan after its lots were drawn: they changed nobody's lot, and have none. */
  joinedSince?: ReadonlySet<string>;
};

/** The schools that were there when places were given by need and lots were drawn. */
export function schoolsOrdered({ schools, joinedSince }: OrderedBy): readonly PlanSchool[] {
  return joinedSince ? schools.filter(({ urn }) => !joinedSince.has(urn)) : schools;
}

type OrderedBy = Pick<PlanProblem, 'schools' | 'joinedSince'>;

/** In which cohort (id) each school (URN) starts. */
export type PlanPlaces = ReadonlyMap<string, string>;

/** How far a search has come: the best plan so far, and what no plan can exceed. */
export type PlanProgress = {
  seconds: number;
  objective: number | null;
  bound: number | null;
  gap: number | null;
};

/**
 * What a search ended with. `optimal` is proven; `feasible` keeps every limit and may be `gap` from the best;
 * `infeasible` is proven impossible; `unknown` found no plan in its time.
 */
export type PlanSolution = PlanProgress &
  (
    | {
        status: 'optimal' | 'feasible';
        places: PlanPlaces;
        /** The thread died or took too much memory before it had ended: this is the best it had told of. */
        isCutOff?: true;
      }
    | { status: 'infeasible' | 'unknown'; places: null }
  );

/** One limit a plan breaks or that clashes: where it stands in the problem, such as `cohorts[0].maxSchools`. */
export type LimitPath = string;
