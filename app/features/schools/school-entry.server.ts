import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import type { TakesPart } from './participation';
import { findSchoolByIdentifier } from './school.server';
import type { NewSchool } from './school.schema';

type Added = (Allowed & { schoolId: string }) | Refused<'reference-taken' | 'ofsted-taken'>;

/** Adds a setting that the national list does not have, found from now on by the council's own reference. */
export function addSchool(by: By, school: NewSchool): Promise<Added> {
  return act(async (tx) => {
    const { councilReference, ofsted, ...fields } = school;
    if (await findSchoolByIdentifier(councilReference, tx))
      return refused('reference-taken', 'Another school has this reference already.');
    if (ofsted && (await findSchoolByIdentifier(ofsted, tx)))
      return refused('ofsted-taken', 'Another school has this Ofsted number already.');
    const id = randomUUID();
    const named = { kind: 'council', value: councilReference };
    const identifiers = ofsted ? [named, { kind: 'ofsted', value: ofsted.toUpperCase() }] : [named];
    await tx.school.create({
      data: {
        id,
        ...fields,
        typeName: 'Setting added by hand',
        partSource: 'hand',
        status: 'open',
        source: 'hand',
        createdAt: by.now,
        identifiers: {
          create: identifiers.map((identifier) => ({
            id: randomUUID(),
            startsOn: dayOf(by.now),
            ...identifier,
          })),
        },
      },
    });
    await recordAct(tx, by, {
      act: 'addSchool',
      subject: { kind: 'school', id },
      schoolId: id,
      detail: { takesPart: school.takesPart },
    });
    return { ...allowed, schoolId: id };
  });
}

/** Decides by hand which part a school plays; later imports leave it so. */
export async function setParticipationIn(
  tx: Tx,
  by: By,
  { schoolId, takesPart }: { schoolId: string; takesPart: TakesPart },
): Promise<Allowed | Refused<'unchanged'>> {
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: { takesPart: true },
  });
  if (school.takesPart === takesPart)
    return refused('unchanged', 'The school plays this part already.');
  await tx.school.update({ where: { id: schoolId }, data: { takesPart, partSource: 'hand' } });
  await recordAct(tx, by, {
    act: 'setParticipation',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { from: school.takesPart, to: takesPart },
  });
  return allowed;
}

/** What the council's page about a school's entry says: where it stands, its numbers and its trust's name. */
export async function getSchoolEntry(schoolId: string) {
  return db.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: {
      id: true,
      name: true,
      phase: true,
      typeName: true,
      takesPart: true,
      partSource: true,
      status: true,
      source: true,
      identifiers: {
        select: { kind: true, value: true, endsOn: true },
        orderBy: [{ kind: 'asc' }, { startsOn: 'asc' }],
      },
    },
  });
}
