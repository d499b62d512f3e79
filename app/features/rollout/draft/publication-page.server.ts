import { db } from '~/platform/db.server';
import { dayOf, type Day, type Instant } from '~/platform/time';
import type { InvitationState } from '../cohort';
import type { HeadReach } from '../head-reach';
import { listHeadReach } from '../head-reach.server';
import type { BrokenLimit } from './broken-limit';
import { byName } from './draft-board';
import type { Draft } from './draft.server';
import { countPlacesLost } from './move-touch.server';
import type { GivenReason } from './given-reason';
import { readPublicationFacts } from './publication-facts.server';

export type ChangeShown = {
  schoolId: string;
  name: string;
  from: string | null;
  to: string | null;
  /** How the standing place stands, which ends; null where there is none. */
  state: InvitationState | null;
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
  /** All of this in a few letters, as `publicationMark` has it. */
  seen: string;
  cohorts: CohortToPublish[];
  /** A–Z. */
  changes: ChangeShown[];
  broken: BrokenLimit[];
  /** What schools are told in words written by hand, A–Z. */
  given: GivenReason[];
  /** Planned schools that are given no place. */
  without: number;
};

/** What publishing a draft would do, before anybody publishes it. */
export async function readPublication(draft: Draft, now: Instant): Promise<PublicationShown> {
  const { plan, cohorts, changes, broken, given, seen } = await readPublicationFacts(
    db,
    draft,
    now,
  );
  const { facts, cohortOf } = plan;
  const ids = changes.map(({ schoolId }) => schoolId);
  const [reach, losing] = await Promise.all([
    listHeadReach(db, ids, dayOf(now)),
    countPlacesLost(db, changes, now),
  ]);
  const named = (id: string | null) => (id === null ? null : facts.cohortName(id));
  const held = [...cohortOf.values()];
  return {
    ...{ version: draft.version, seen, broken, given },
    without: facts.problem.schools.length - cohortOf.size,
    cohorts: cohorts.map(({ id, name, startsOn, publishedAt }) => ({
      ...{ id, name, startsOn, isPublished: publishedAt !== null },
      schools: held.filter((cohortId) => cohortId === id).length,
    })),
    changes: changes
      .map(({ schoolId, from, to, state, isEnrolled }) => ({
        ...{ schoolId, name: facts.schoolName(schoolId), state, isEnrolled },
        ...{ from: named(from), to: named(to) },
        reach: reach.get(schoolId) ?? 'no-head',
        losing: losing.get(schoolId) ?? 0,
      }))
      .sort(byName),
  };
}
