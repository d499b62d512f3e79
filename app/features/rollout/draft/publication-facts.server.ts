import type { Reader, Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { readOtherNames } from '../school-move.server';
import { brokenLimits } from './broken-limit';
import { readDraftPlan } from './draft-plan.server';
import { readExplainedPlan } from './explained-plan.server';
import { givenByHand } from './given-reason';
import { readPlanNames } from './plan-names.server';
import { changesOf } from './publication-change';
import { publicationMark } from './publication-mark';
import { listStanding } from './standing.server';
import { readToldReasons } from './told-reason.server';

/** What publishing a draft comes to as things are now: the page shows it, and the act asks it again. */
export async function readPublicationFacts(
  reader: Reader | Tx,
  draft: { id: string; programmeYearId: string },
  now: Instant,
) {
  const { programmeYearId } = draft;
  const plan = await readDraftPlan(reader, draft, now);
  const standing = await listStanding(reader, programmeYearId);
  const cohorts = await reader.cohort.findMany({
    where: { programmeYearId },
    orderBy: [{ startsOn: 'asc' }, { position: 'asc' }],
    select: { id: true, name: true, startsOn: true, publishedAt: true },
  });
  const changes = changesOf(standing, plan.cohortOf, new Set(plan.facts.keyOf.keys()));
  const broken = brokenLimits(plan, await readPlanNames(reader, plan.facts, standing));
  const toldOf = await readToldReasons(
    reader,
    draft.id,
    await readExplainedPlan(reader, draft, plan),
  );
  const otherNames = await readOtherNames(reader);
  return {
    ...{ plan, cohorts, changes, broken, toldOf },
    given: givenByHand(changes, { toldOf, otherNames, schoolName: plan.facts.schoolName }, now),
    seen: publicationMark({ changes, broken, cohorts }),
  };
}
