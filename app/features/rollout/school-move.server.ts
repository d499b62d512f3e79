import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import type { Reader, Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import {
  hasStandingOffer,
  invitationState,
  mayMoveFor,
  mayPut,
  mayRestart,
  placedByHand,
} from './cohort';
import { countHeld, findPlace, hasEnrolled } from './cohort-place.server';
import { tellOffersEndedIn } from './offer-ended.server';
import { offerPlacesIn } from './publication.server';
import { carryYesIn } from './start-moved.server';

/** Into a cohort, or out of all cohorts of a programme year. */
export type Move = {
  schoolId: string;
  /** Kept with the plan; the school reads it with its start. */
  reason: string;
  /** Where its staff are enrolled: the head has agreed to the new start. */
  agreed?: boolean;
} & ({ cohortId: string } | { cohortId: null; programmeYearId: string });

export type Moved =
  | Allowed
  | Refused<
      | 'closed'
      | 'not sequenced'
      | 'full'
      | 'same'
      | 'enrolled'
      | 'agreed'
      | 'reason'
      | 'screened'
      | 'names-another'
    >;

/** The programme year whose plan a move changes; empty where its cohort is not there. */
export async function yearOfMove(tx: Tx, move: Move): Promise<string> {
  if ('programmeYearId' in move) return move.programmeYearId;
  const cohort = await tx.cohort.findUnique({ where: { id: move.cohortId } });
  return cohort?.programmeYearId ?? '';
}

/**
 * Puts a school into a cohort, out of whichever it was in, or out of all. A place in a published cohort is offered to
 * the head at once, and a school whose offer ends without another is told; one whose staff are enrolled moves once its head has agreed, and its yes is carried over. The
 * earlier place and its answer stay as history. A door calls training's `moveSchool`. @throws a 404
 */
export async function moveSchoolIn(tx: Tx, by: By, move: Move): Promise<Moved> {
  const { schoolId, cohortId, reason } = move;
  const school = await tx.school.findUnique({ where: { id: schoolId } });
  const cohort = cohortId === null ? null : await tx.cohort.findUnique({ where: { id: cohortId } });
  if (!school || (cohortId !== null && !cohort)) throw absent();
  const programmeYearId = await yearOfMove(tx, move);
  const place = await findPlace(tx, schoolId, programmeYearId);
  if ((place?.cohortId ?? null) === cohortId)
    return refused('same', cohort ? 'The school is there already.' : 'The school is in no cohort.');
  const isEnrolled = place !== null && (await hasEnrolled(tx, schoolId, programmeYearId));
  if (isEnrolled) {
    const ruling = mayRestart(cohort, move.agreed ?? false);
    if (!ruling.ok) return ruling;
  }
  if (cohort) {
    const { mostSchools } = cohort;
    const ruling = mayPut(
      school,
      { held: await countHeld(tx, cohort.id), mostSchools },
      dayOf(by.now),
    );
    if (!ruling.ok) return ruling;
  }
  const ruling = mayMoveFor(reason, await listOtherNames(tx, schoolId), by.now);
  if (!ruling.ok) return ruling;
  if (place)
    await tx.cohortSchool.update({
      where: { id: place.id },
      data: { takenOutAt: by.now, takenOutReason: cohort ? null : reason },
    });
  if (cohort) await put(tx, by, { cohort, school, reason, carriesYes: isEnrolled });
  if (place && !cohort?.publishedAt && hasStandingOffer(invitationState(place.invitation)))
    await tellOffersEndedIn(tx, by, [{ placeId: place.id, reason }]);
  await recordAct(tx, by, {
    act: cohort ? 'putSchoolInCohort' : 'takeSchoolOut',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { cohortId, fromCohortId: place?.cohortId ?? null },
  });
  return allowed;
}

type Put = {
  cohort: { id: string; name: string; startsOn: Day; publishedAt: string | null };
  school: { id: string; name: string };
  reason: string;
  carriesYes: boolean;
};

async function put(tx: Tx, by: By, { cohort, school, reason, carriesYes }: Put): Promise<void> {
  const id = randomUUID();
  await tx.cohortSchool.create({
    data: {
      ...{ id, cohortId: cohort.id, schoolId: school.id, reason },
      why: placedByHand(reason),
      putById: by.personId ?? '',
      putAt: by.now,
    },
  });
  if (carriesYes) await carryYesIn(tx, by, { cohortSchoolId: id, school, cohort });
  else if (cohort.publishedAt) await offerPlacesIn(tx, by, cohort.id);
}

/** The names of the other schools that take part, which a reason may not mention. */
export async function listOtherNames(tx: Tx, schoolId: string): Promise<string[]> {
  const otherNames = await readOtherNames(tx);
  return otherNames(schoolId);
}

/** The same of any school, asked once. */
export async function readOtherNames(reader: Reader | Tx): Promise<(schoolId: string) => string[]> {
  const schools = await reader.school.findMany({
    where: { takesPart: { not: 'no' } },
    select: { id: true, name: true },
  });
  return (schoolId) => schools.flatMap(({ id, name }) => (id === schoolId ? [] : name));
}
