import { restartSchoolIn } from '~/features/enrolment/restart.server';
import type { By } from '~/features/people/viewer';
import { findPlace, hasEnrolled } from '~/features/rollout/cohort-place.server';
import {
  moveSchoolIn,
  yearOfMove,
  type Move,
  type Moved,
} from '~/features/rollout/school-move.server';
import { act } from '~/platform/db.server';
import { releaseCohortPlacesIn } from './cohort-place-release.server';

/**
 * Moves a school to another cohort, or out of all, in one act with everything that hangs on it: the places its people
 * had on sessions of the cohort it leaves are given back and they are told; where its staff are enrolled, their dates
 * count from the new start and their credit stays. Refused as rollout's `moveSchoolIn` refuses. @throws a 404
 */
export function moveSchool(by: By, move: Move): Promise<Moved> {
  return act(async (tx) => {
    const { schoolId, cohortId } = move;
    const programmeYearId = await yearOfMove(tx, move);
    const before = await findPlace(tx, schoolId, programmeYearId);
    const moved = await moveSchoolIn(tx, by, move);
    if (!moved.ok || !before) return moved;
    await releaseCohortPlacesIn(tx, by, { schoolId, cohortId: before.cohortId });
    if (cohortId !== null && (await hasEnrolled(tx, schoolId, programmeYearId))) {
      const after = await tx.cohort.findUniqueOrThrow({
        where: { id: cohortId },
        select: { startsOn: true },
      });
      const from = before.cohort.startsOn;
      await restartSchoolIn(tx, by, { schoolId, programmeYearId, from, to: after.startsOn });
    }
    return moved;
  });
}
