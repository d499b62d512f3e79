import { namesOf } from '~/features/people/person-name.server';
import { standingPostOn } from '~/features/schools/post';
import { db, type Reader, type Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { reviewPost, type Reviewed } from './enrolment';

type Place = { schoolId: string; programmeYearId: string };

export type ReviewedPost = {
  postId: string;
  personId: string;
  name: string;
  staffType: string;
  reviewed: Reviewed;
};

/** Every post of a school that stands, A–Z, and what confirming the list would do for it. */
export async function listReviewedPosts(
  reader: Reader | Tx,
  { schoolId, programmeYearId }: Place,
  start: Day,
  today: Day,
): Promise<ReviewedPost[]> {
  const pathways = await reader.pathway.findMany({
    where: { programmeYearId, modules: { some: {} } },
    select: { id: true, staffType: true },
  });
  const pathwayOf = new Map(pathways.map(({ id, staffType }) => [staffType, id]));
  const posts = await reader.post.findMany({
    where: { schoolId, ...standingPostOn(today) },
    select: {
      ...postColumns,
      enrolments: {
        where: {
          pathway: { programmeYearId },
          OR: [{ endsOn: null }, { endsOn: { gt: today } }],
        },
        select: { pathwayId: true },
      },
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }, { id: 'asc' }],
  });
  return posts.map(({ id, personId, person, enrolments, ...post }) => {
    const enrolledOn = enrolments.map(({ pathwayId }) => pathwayId);
    return {
      ...{ postId: id, personId, staffType: post.staffType },
      name: `${person.givenName} ${person.familyName}`,
      reviewed: reviewPost({ ...post, enrolledOn }, pathwayOf, start, today),
    };
  });
}

const postColumns = {
  id: true,
  personId: true,
  staffType: true,
  startsOn: true,
  endsOn: true,
  notExpectedUntil: true,
  person: { select: { givenName: true, familyName: true } },
} as const;

/** How many people stand on a school's list on a day, governors apart. */
export async function countOnList(reader: Reader | Tx, schoolId: string, today: Day) {
  const posts = await reader.post.findMany({
    where: { schoolId, ...standingPostOn(today) },
    select: { personId: true, staffType: true },
  });
  const staff = new Set(
    posts.filter(({ staffType }) => staffType !== 'governor').map(({ personId }) => personId),
  );
  const others = posts.map(({ personId }) => personId).filter((id) => !staff.has(id));
  return { staff: staff.size, governors: new Set(others).size };
}

/** The last time somebody looked over the list and had it enrolled; the council by that name. */
export async function findLastReview({ schoolId, programmeYearId }: Place) {
  const review = await db.listReview.findFirst({
    where: { schoolId, programmeYearId },
    orderBy: { reviewedAt: 'desc' },
    select: { reviewedById: true, reviewedAt: true, onBehalf: true },
  });
  if (!review) return null;
  const nameOf = await namesOf(db, [review.reviewedById]);
  return {
    reviewedAt: review.reviewedAt,
    name: review.onBehalf ? 'the council' : nameOf(review.reviewedById),
  };
}
