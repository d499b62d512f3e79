import { db } from '~/platform/db.server';
import { dayOf, type Day, type Instant } from '~/platform/time';
import type { HeadReach } from '../head-reach';
import { listHeadReach } from '../head-reach.server';
import { brokenLimits, type BrokenLimit } from './broken-limit';
import { byName } from './draft-board';
import { readDraftPlan } from './draft-plan.server';
import type { Draft } from './draft.server';
import { countPlacesLost } from './move-touch.server';
import { readPlanNames } from './plan-names.server';
import { changesOf } from './publication-change';
import { listStanding } from './standing.server';

export type ChangeShown = {
  schoolId: string;
  name: string;
  from: string | null;
  to: string | null;
  /** The standing offer ends. */
  isOffered: boolean;
  isEnrolled: boolean;
  reach: HeadReach;
  /** Booked places on sessions of the cohort it leaves. */
  losing: number;
};

export type CohortToPublish = {
  id: string;
  name: string;
  startsOn: Day;
  isPublished: boolean;
  schools: number;
};

export type PublicationShown = {
  version: number;
  cohorts: CohortToPublish[];
  /** A–Z. */
  changes: ChangeShown[];
  broken: BrokenLimit[];
  /** Planned schools that are given no place. */
  without: number;
};

/** What publishing a draft would do, before anybody publishes it. */
export async function readPublication(draft: Draft, now: Instant): Promise<PublicationShown> {
  const { programmeYearId, version } = draft;
  const [plan, standing, cohorts] = await Promise.all([
    readDraftPlan(db, draft, now),
    listStanding(db, programmeYearId),
    db.cohort.findMany({
      where: { programmeYearId },
      orderBy: [{ startsOn: 'asc' }, { position: 'asc' }],
      select: { id: true, name: true, startsOn: true, publishedAt: true },
    }),
  ]);
  const { facts, cohortOf } = plan;
  const changes = changesOf(standing, cohortOf, new Set(facts.keyOf.keys()));
  const ids = changes.map(({ schoolId }) => schoolId);
  const [reach, losing, names] = await Promise.all([
    listHeadReach(db, ids, dayOf(now)),
    countPlacesLost(db, changes, now),
    readPlanNames(db, facts, standing),
  ]);
  const named = (id: string | null) => (id === null ? null : facts.cohortName(id));
  const held = [...cohortOf.values()];
  return {
    ...{ version, broken: brokenLimits(plan, names) },
    without: facts.problem.schools.length - cohortOf.size,
    cohorts: cohorts.map(({ id, name, startsOn, publishedAt }) => ({
      ...{ id, name, startsOn, isPublished: publishedAt !== null },
      schools: held.filter((cohortId) => cohortId === id).length,
    })),
    changes: changes
      .map(({ schoolId, from, to, isOffered, isEnrolled }) => ({
        ...{ schoolId, name: facts.schoolName(schoolId), isOffered, isEnrolled },
        ...{ from: named(from), to: named(to) },
        reach: reach.get(schoolId) ?? 'no-head',
        losing: losing.get(schoolId) ?? 0,
      }))
      .sort(byName),
  };
}
