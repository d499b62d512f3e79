import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { startOfSchool } from '~/features/rollout/cohort-place.server';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { listReviewedPosts, type ReviewedPost } from './list-review.server';
import { settleOwedIn } from './owed.server';

type Review = {
  schoolId: string;
  programmeYearId: string;
  /** Done by the council for the school, and shown so. */
  onBehalf?: boolean;
};
type Enrolled = (Allowed & { enrolled: number }) | Refused<'not accepted'>;

/**
 * Enrols everybody at a school who is not yet, after the organiser has looked over the list. Doing it again enrols new
 * starters and moves those whose staff type has changed; two who press at once do it once.
 * Refused: `not accepted` while the head has not accepted the school's place.
 */
export function enrolSchool(by: By, review: Review): Promise<Enrolled> {
  return act((tx) => enrolSchoolIn(tx, by, review));
}

/** The same inside another act. */
export async function enrolSchoolIn(tx: Tx, by: By, review: Review): Promise<Enrolled> {
  const { schoolId, programmeYearId } = review;
  const today = dayOf(by.now);
  const start = await startOfSchool(tx, schoolId, programmeYearId);
  if (!start)
    return refused(
      'not accepted',
      'The head accepts the school’s place before staff are enrolled.',
    );
  const posts = await listReviewedPosts(tx, review, start, today);
  const wanted = posts.filter(({ reviewed }) => 'pathwayId' in reviewed);
  const isFirst = (await tx.listReview.count({ where: { schoolId, programmeYearId } })) === 0;
  if (wanted.length === 0 && !isFirst) return { ok: true, enrolled: 0 };
  await endMoved(tx, wanted, programmeYearId, today);
  await enrolPosts(tx, by, schoolId, wanted);
  const people = wanted.map(({ personId }) => personId);
  await settleOwedIn(tx, people, by.now);
  await recordReview(tx, by, review, new Set(people).size);
  return { ok: true, enrolled: new Set(people).size };
}

/** A changed staff type ends what the old one asked for. */
async function endMoved(tx: Tx, wanted: ReviewedPost[], programmeYearId: string, today: Day) {
  const moved = wanted.filter(({ reviewed }) => reviewed.outcome === 'move');
  if (moved.length === 0) return;
  await tx.enrolment.updateMany({
    where: {
      postId: { in: moved.map(({ postId }) => postId) },
      pathway: { programmeYearId },
      OR: [{ endsOn: null }, { endsOn: { gt: today } }],
    },
    data: { endsOn: today },
  });
}

async function enrolPosts(tx: Tx, by: By, schoolId: string, wanted: ReviewedPost[]) {
  const rows = wanted.flatMap(({ postId, personId, reviewed }) =>
    'pathwayId' in reviewed
      ? [{ postId, personId, pathwayId: reviewed.pathwayId, startsOn: reviewed.startsOn }]
      : [],
  );
  await forgetEarlier(tx, rows);
  await tx.enrolment.createMany({
    data: rows.map((row) => ({ id: randomUUID(), schoolId, ...row, enrolledAt: by.now })),
  });
}

/** A post that comes back to a pathway it was on before has a row already: it begins anew. */
async function forgetEarlier(tx: Tx, rows: { postId: string; pathwayId: string }[]) {
  const pathwayOf = new Map(rows.map(({ postId, pathwayId }) => [postId, pathwayId]));
  const before = await tx.enrolment.findMany({
    where: { postId: { in: [...pathwayOf.keys()] } },
    select: { id: true, postId: true, pathwayId: true },
  });
  const again = before.filter(({ postId, pathwayId }) => pathwayOf.get(postId) === pathwayId);
  if (again.length > 0)
    await tx.enrolment.deleteMany({ where: { id: { in: again.map(({ id }) => id) } } });
}

async function recordReview(tx: Tx, by: By, review: Review, enrolled: number): Promise<void> {
  const { schoolId, programmeYearId, onBehalf = false } = review;
  await tx.listReview.create({
    data: {
      id: randomUUID(),
      ...{ schoolId, programmeYearId, onBehalf },
      reviewedById: by.personId ?? '',
      reviewedAt: by.now,
    },
  });
  await recordAct(tx, by, {
    act: 'enrolSchool',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { enrolled, onBehalf },
  });
}

/** Ends the enrolments of a post with it. What the person owes for other posts, and their credit, stay. */
export async function endEnrolmentsIn(
  tx: Tx,
  by: By,
  { postId, endsOn }: { postId: string; endsOn: Day },
): Promise<void> {
  const enrolments = await tx.enrolment.findMany({
    where: { postId, OR: [{ endsOn: null }, { endsOn: { gt: endsOn } }] },
    select: { id: true, personId: true, schoolId: true },
  });
  const [first] = enrolments;
  if (!first) return;
  await tx.enrolment.updateMany({
    where: { id: { in: enrolments.map(({ id }) => id) } },
    data: { endsOn },
  });
  await recordAct(tx, by, {
    act: 'endEnrolments',
    subject: { kind: 'post', id: postId },
    schoolId: first.schoolId,
    detail: { endsOn, enrolments: enrolments.length },
  });
  await settleOwedIn(tx, [first.personId], by.now);
}
