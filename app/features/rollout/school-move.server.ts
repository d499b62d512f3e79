import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import { mayMoveFor, mayPut } from './cohort';
import { countHeld, findPlace, hasEnrolled } from './cohort-place.server';
import { offerPlacesIn } from './publication.server';

/** Into a cohort, or out of all cohorts of a programme year. */
export type Move = { schoolId: string; reason: string | null } & (
  { cohortId: string } | { cohortId: null; programmeYearId: string }
);

type Moved =
  | Allowed
  | Refused<
      | 'closed'
      | 'not sequenced'
      | 'full'
      | 'same'
      | 'enrolled'
      | 'reason'
      | 'screened'
      | 'names-another'
    >;

/**
 * Puts a school into a cohort, out of whichever it was in, or out of all. A place in a published cohort is offered to
 * the head at once. The earlier place and its answer stay as history. @throws a 404
 */
export function moveSchool(by: By, move: Move): Promise<Moved> {
  return act((tx) => moveSchoolIn(tx, by, move));
}

/** The same inside another act. */
export async function moveSchoolIn(tx: Tx, by: By, move: Move): Promise<Moved> {
  const { schoolId, cohortId, reason } = move;
  const school = await tx.school.findUnique({ where: { id: schoolId } });
  const cohort = cohortId === null ? null : await tx.cohort.findUnique({ where: { id: cohortId } });
  if (!school || (cohortId !== null && !cohort)) throw absent();
  const programmeYearId =
    'programmeYearId' in move ? move.programmeYearId : cohort?.programmeYearId;
  const place = await findPlace(tx, schoolId, programmeYearId ?? '');
  if ((place?.cohortId ?? null) === cohortId)
    return refused('same', cohort ? 'The school is there already.' : 'The school is in no cohort.');
  if (place && (await hasEnrolled(tx, schoolId, programmeYearId ?? '')))
    return refused(
      'enrolled',
      'Its staff are enrolled from this start, so it stays in its cohort.',
    );
  if (cohort) {
    const { mostSchools } = cohort;
    const ruling = mayPut(
      school,
      { held: await countHeld(tx, cohort.id), mostSchools },
      dayOf(by.now),
    );
    if (!ruling.ok) return ruling;
  }
  const isOffered = Boolean(place?.invitation);
  const otherSchools = reason ? await listOtherNames(tx, schoolId) : [];
  const ruling = mayMoveFor(reason, { isOffered, otherSchools }, by.now);
  if (!ruling.ok) return ruling;
  if (place)
    await tx.cohortSchool.update({ where: { id: place.id }, data: { takenOutAt: by.now } });
  if (cohort) await put(tx, by, { cohort, schoolId, reason });
  await recordAct(tx, by, {
    act: cohort ? 'putSchoolInCohort' : 'takeSchoolOut',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { cohortId, fromCohortId: place?.cohortId ?? null },
  });
  return allowed;
}

type Put = {
  cohort: { id: string; publishedAt: string | null };
  schoolId: string;
  reason: string | null;
};

async function put(tx: Tx, by: By, { cohort, schoolId, reason }: Put): Promise<void> {
  await tx.cohortSchool.create({
    data: {
      id: randomUUID(),
      ...{ cohortId: cohort.id, schoolId, reason },
      putById: by.personId ?? '',
      putAt: by.now,
    },
  });
  if (cohort.publishedAt) await offerPlacesIn(tx, by, cohort.id);
}

async function listOtherNames(tx: Tx, schoolId: string): Promise<string[]> {
  const others = await tx.school.findMany({
    where: { id: { not: schoolId }, takesPart: { not: 'no' } },
    select: { name: true },
  });
  return others.map(({ name }) => name);
}
