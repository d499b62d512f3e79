import { db } from '~/platform/db.server';
import { dayOf, type Day, type Instant } from '~/platform/time';
import { holdsItsPlace, invitationState, isSilent, type InvitationState } from './cohort';
import { newestAnswer } from './cohort-place.server';
import { staffOf } from './limit/plan-from-rows';
import { ofStaff } from './limit/plan-rows.server';
import { staffTogether, type PlanStaff } from './limit/plan-setting';
import { getPlanSetting } from './limit/plan-setting.server';

export type SchoolOnBoard = {
  id: string;
  name: string;
  phase: string;
  staff: PlanStaff;
};

export type SchoolInCohort = SchoolOnBoard & {
  state: InvitationState | 'silent';
  /** Why the head declined. */
  reason: string | null;
  onBehalf: boolean;
};

export type CohortOnBoard = {
  id: string;
  name: string;
  startsOn: Day;
  mostSchools: number;
  publishedAt: string | null;
  /** The schools that hold a place: all but those that declined. */
  held: number;
  /** Their staff, governors left out. */
  staff: PlanStaff;
  schools: SchoolInCohort[];
};

export type Board = {
  cohorts: CohortOnBoard[];
  /** Sequenced schools without a cohort. */
  without: SchoolOnBoard[];
  /** Special schools and alternative provision: they contribute and are not sequenced. */
  contributors: SchoolOnBoard[];
};

/** The plan of a programme year: every cohort with its schools A–Z, and the schools beside it. A fixed number of queries. */
export async function readBoard(programmeYearId: string, now: Instant): Promise<Board> {
  const [cohorts, rows, setting] = await Promise.all([
    listCohortPlaces(programmeYearId),
    listSchools(dayOf(now)),
    getPlanSetting(programmeYearId),
  ]);
  const schools = rows.map((row) => ({ ...row, staff: staffOf(row, setting) }));
  const schoolOf = new Map(schools.map((school) => [school.id, school]));
  const placed = new Set<string>();
  const columns = cohorts.map(({ schools: places, ...cohort }) => {
    const inCohort = places.flatMap((place) => {
      const school = schoolOf.get(place.schoolId);
      placed.add(place.schoolId);
      return school ? [{ ...shown(school), ...standingOf(place, now) }] : [];
    });
    const holding = inCohort.filter(({ state }) => state === 'silent' || holdsItsPlace(state));
    return {
      ...cohort,
      held: holding.length,
      staff: staffTogether(holding.map(({ staff }) => staff)),
      schools: inCohort.sort(byName),
    };
  });
  const beside = schools.filter(({ id, status }) => status === 'open' && !placed.has(id));
  const of = (part: string) => beside.filter(({ takesPart }) => takesPart === part).map(shown);
  return { cohorts: columns, without: of('sequenced'), contributors: of('contributor') };
}

function listCohortPlaces(programmeYearId: string) {
  return db.cohort.findMany({
    where: { programmeYearId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      startsOn: true,
      mostSchools: true,
      publishedAt: true,
      schools: {
        where: { takenOutAt: null },
        select: {
          schoolId: true,
          invitation: { select: { offeredAt: true, ...newestAnswer } },
        },
      },
    },
  });
}

function listSchools(day: Day) {
  return db.school.findMany({
    where: { takesPart: { not: 'no' } },
    select: {
      id: true,
      name: true,
      phase: true,
      takesPart: true,
      status: true,
      ...ofStaff(day),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

type Place = Awaited<ReturnType<typeof listCohortPlaces>>[number]['schools'][number];

function standingOf({ invitation }: Place, now: Instant) {
  const state = invitationState(invitation);
  const newest = invitation?.answers[0];
  return {
    state: isSilent(state, invitation?.offeredAt ?? null, now) ? ('silent' as const) : state,
    reason: newest?.reason ?? null,
    onBehalf: newest?.onBehalf ?? false,
  };
}

function shown({ id, name, phase, staff }: SchoolOnBoard): SchoolOnBoard {
  return { id, name, phase, staff };
}

function byName(a: SchoolOnBoard, b: SchoolOnBoard): number {
  return a.name.localeCompare(b.name, 'en-GB');
}
