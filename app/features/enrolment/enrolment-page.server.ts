import type { SchoolInReach } from '~/features/schools/school.server';
import type { ProgrammeYear } from '~/features/programme/programme.server';
import { startOfSchool } from '~/features/rollout/cohort-place.server';
import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { countExpected, type ExpectedCount } from './expected.server';
import { findLastReview, listReviewedPosts, type ReviewedPost } from './list-review.server';

/** A post as the page shows it. */
export type PostShown = Omit<ReviewedPost, 'personId'>;

export type EnrolmentShown = {
  school: { id: string; name: string; onBehalf: boolean };
  startsOn: Day;
  /** Staff who would be enrolled or moved; governors apart. */
  toEnrol: PostShown[];
  governors: PostShown[];
  leftOut: PostShown[];
  enrolled: PostShown[];
  lastReview: Awaited<ReturnType<typeof findLastReview>>;
  expected: (ExpectedCount & { title: string })[];
};

/** The list of a school as the organiser looks it over; null before its head has accepted the place. */
export async function findEnrolmentPage(
  { id: schoolId, name, onBehalf }: SchoolInReach,
  year: ProgrammeYear,
  today: Day,
): Promise<EnrolmentShown | null> {
  const startsOn = await startOfSchool(db, schoolId, year.id);
  if (!startsOn) return null;
  const place = { schoolId, programmeYearId: year.id };
  const [reviewedPosts, lastReview, expected, modules] = await Promise.all([
    listReviewedPosts(db, place, startsOn, today),
    findLastReview(place),
    countExpected({ ...place, day: today }),
    db.module.findMany({
      where: { programmeYearId: year.id },
      select: { id: true, title: true },
    }),
  ]);
  const posts = reviewedPosts.map(({ personId: _personId, ...post }): PostShown => post);
  const titles = new Map(modules.map(({ id, title }) => [id, title]));
  const waiting = posts.filter(({ reviewed }) => 'pathwayId' in reviewed);
  return {
    school: { id: schoolId, name, onBehalf },
    startsOn,
    toEnrol: waiting.filter(({ staffType }) => staffType !== 'governor'),
    governors: waiting.filter(({ staffType }) => staffType === 'governor'),
    leftOut: posts.filter(({ reviewed }) => reviewed.outcome === 'left-out'),
    enrolled: posts.filter(({ reviewed }) => reviewed.outcome === 'enrolled'),
    lastReview,
    expected: expected.map((one) => ({ ...one, title: titles.get(one.moduleId) ?? '' })),
  };
}
