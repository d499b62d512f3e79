import type { By } from '~/features/people/viewer';
import {
  publishPlanIn,
  type PublicationWanted,
} from '~/features/rollout/draft/plan-publication.server';
import { act } from '~/platform/db.server';
import { releaseCohortPlacesIn } from './cohort-place-release.server';

/**
 * Publishes a draft of the plan in one act with what hangs on it: places booked on sessions of a cohort that a school
 * leaves are given back, and the people told. Refused as `publishPlanIn` refuses. @throws a 404
 */
export function publishPlan(by: By, wanted: PublicationWanted) {
  return act(async (tx) => {
    const published = await publishPlanIn(tx, by, wanted);
    if (!published.ok) return published;
    const { left, ...offered } = published;
    let released = 0;
    for (const school of left) released += await releaseCohortPlacesIn(tx, by, school);
    return { ...offered, released };
  });
}
