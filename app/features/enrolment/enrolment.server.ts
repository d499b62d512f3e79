import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { startOfSchool } from '~/features/rollout/cohort.server';
import { standingPostOn } from '~/features/schools/post';
import { act, type Reader, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { honourSuccessionIn } from './completion-ledger.server';
import { enrolmentStart } from './owed';
import { settleOwedIn } from './owed.server';

type Place = { schoolId: string; programmeYearId: string };
type Enrolled = (Allowed & { enrolled: number }) | Refused<'not accepted'>;

/**
 * Enrols everybody at a school who is not yet, after the organiser has looked over the list. Doing it again enrols new
 * starters only. Refused: `not accepted` while the head has not accepted the school's place.
 */
export async function enrolSchoolIn(tx: Tx, by: By, place: Place): Promise<Enrolled> {
  const { schoolId, programmeYearId } = place;
  const start = await startOfSchool(tx, schoolId, programmeYearId);
  if (!start)
    return refused(
      'not accepted',
      'The head accepts the school’s place before staff are enrolled.',
    );
  const toEnrol = await listToEnrol(tx, place, start, dayOf(by.now));
  const enrolments = toEnrol.flatMap(({ postId, personId, pathwayId, startsOn }) =>
    pathwayId ? [{ id: randomUUID(), postId, personId, pathwayId, startsOn }] : [],
  );
  await tx.listReview.create({
    data: {
      id: randomUUID(),
      schoolId,
      programmeYearId,
      reviewedById: by.personId ?? '',
      reviewedAt: by.now,
    },
  });
  if (enrolments.length > 0)
    await tx.enrolment.createMany({
      data: enrolments.map((enrolment) => ({ ...enrolment, schoolId, enrolledAt: by.now })),
    });
  const people = enrolments.map(({ personId }) => personId);
  await settleOwedIn(tx, people, by.now);
  await honourSuccessionIn(tx, people, by.now);
  await recordAct(tx, by, {
    act: 'enrolSchool',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { enrolled: enrolments.length },
  });
  return { ok: true, enrolled: enrolments.length };
}

export async function enrolSchool(by: By, place: Place): Promise<Enrolled> {
  return act((tx) => enrolSchoolIn(tx, by, place));
}

/** The posts of a school that are not on a pathway of the year yet; pathwayId is null where the staff type has none. */
export async function listToEnrol(reader: Reader | Tx, place: Place, start: Day, day: Day) {
  const { schoolId, programmeYearId } = place;
  const pathways = await reader.pathway.findMany({
    where: { programmeYearId },
    select: { id: true, staffType: true },
  });
  const pathwayOf = new Map(pathways.map(({ id, staffType }) => [staffType, id]));
  const posts = await reader.post.findMany({
    where: {
      schoolId,
      AND: [standingPostOn(day), standingPostOn(start)],
      enrolments: { none: { pathway: { programmeYearId } } },
    },
    select: {
      id: true,
      personId: true,
      staffType: true,
      startsOn: true,
      notExpectedUntil: true,
      person: { select: { givenName: true, familyName: true } },
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
  });
  return posts.map((post) => ({
    postId: post.id,
    personId: post.personId,
    name: `${post.person.givenName} ${post.person.familyName}`,
    staffType: post.staffType,
    pathwayId: pathwayOf.get(post.staffType) ?? null,
    startsOn: enrolmentStart(start, post),
  }));
}

/** Ends the enrolments of a post with it, and brings what the person owes into line. */
export async function endEnrolmentsIn(
  tx: Tx,
  by: By,
  { postId, endsOn }: { postId: string; endsOn: Day },
): Promise<void> {
  const enrolments = await tx.enrolment.findMany({
    where: { postId, OR: [{ endsOn: null }, { endsOn: { gt: endsOn } }] },
    select: { id: true, personId: true },
  });
  await tx.enrolment.updateMany({
    where: { id: { in: enrolments.map(({ id }) => id) } },
    data: { endsOn },
  });
  await settleOwedIn(
    tx,
    enrolments.map(({ personId }) => personId),
    by.now,
  );
}
