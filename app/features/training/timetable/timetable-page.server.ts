import { getCohort } from '~/features/rollout/cohort.server';
import { db } from '~/platform/db.server';
import { absent } from '~/features/people/guard.server';
import type { Instant } from '~/platform/time';
import { listTimetables } from './cohort-timetable.server';
import type { SlotState } from './timetable';
import { linesShown } from './timetable-view';
import { previewMark } from './timetable.server';

/** The preview of a cohort's timetable: every session as it stands or would be made. @throws a 404 */
export async function getTimetablePage(cohortId: string | undefined, now: Instant) {
  const { id, programmeYearId } = await getCohort(cohortId);
  const year = await db.programmeYear.findUniqueOrThrow({
    where: { id: programmeYearId },
    select: { number: true, name: true },
  });
  const [timetable] = await listTimetables(db, programmeYearId, now, id);
  if (!timetable) throw absent();
  const { cohort, schools, notAccepted, planned } = timetable;
  const count = (state: SlotState) => planned.filter((one) => one.state === state).length;
  return {
    year,
    cohort: {
      ...{ id, name: cohort.name, startsOn: cohort.startsOn },
      isPublished: cohort.publishedAt !== null,
    },
    schools: schools.length,
    notAccepted,
    counts: {
      ...{ toMake: count('to make'), made: count('made'), byHand: count('by hand') },
      ...{ past: count('past'), noDates: count('no dates') },
    },
    lines: linesShown(planned),
    seen: previewMark(planned),
  };
}

export type TimetablePage = Awaited<ReturnType<typeof getTimetablePage>>;
