import { randomUUID } from 'node:crypto';
import { recordAct, recordActs } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { dayOf } from '~/platform/time';
import type { ChangedSchool, NewSchool } from './gias-plan';
import type { FieldChange, NationalTrust } from './known-school';
import type { Identifier } from './school-identifier';

/** Writes the schools that an import makes, with their numbers and trusts. */
export async function addSchoolsIn(tx: Tx, by: By, schools: readonly NewSchool[]): Promise<void> {
  if (schools.length === 0) return;
  const rows = schools.map((school) => ({ id: randomUUID(), ...school }));
  await tx.school.createMany({
    data: rows.map(({ id, takesPart, row }) => {
      const { line: _l, urn: _u, laestab: _n, ukprn: _k, proposal: _p, trust: _t, ...fields } = row;
      const from = { partSource: 'type', source: 'gias', createdAt: by.now };
      return { id, ...fields, takesPart, ...from };
    }),
  });
  await tx.schoolIdentifier.createMany({
    data: rows.flatMap(({ id, identifiers }) => identifiers.map((each) => rowOf(id, each))),
  });
  for (const { id, row } of rows) if (row.trust) await linkTrustIn(tx, by, id, row.trust);
  await recordActs(
    tx,
    by,
    rows.map(({ id, takesPart }) => ({
      act: 'importSchool',
      subject: { kind: 'school', id },
      schoolId: id,
      detail: { takesPart },
    })),
  );
}

/** Writes what an import changes of one school. */
export async function changeSchoolIn(tx: Tx, by: By, change: ChangedSchool): Promise<void> {
  const { schoolId, fields, identifiers, trust } = change;
  await changeFieldsIn(tx, schoolId, fields);
  for (const each of identifiers) await addIdentifierIn(tx, by, schoolId, each);
  if (trust) await linkTrustIn(tx, by, schoolId, trust);
  await recordAct(tx, by, {
    act: 'changeSchool',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: {
      fields: fields.map(({ field }) => field).join(' '),
      numbers: identifiers.length,
      trust: trust !== null,
    },
  });
}

export async function changeFieldsIn(
  tx: Tx,
  schoolId: string,
  fields: readonly FieldChange[],
): Promise<void> {
  if (fields.length === 0) return;
  const data = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
  await tx.school.update({ where: { id: schoolId }, data });
}

/** A new council or provider number ends the one before it; a URN's days come from the links file. */
async function addIdentifierIn(
  tx: Tx,
  by: By,
  schoolId: string,
  identifier: Identifier,
): Promise<void> {
  if (identifier.kind !== 'urn')
    await tx.schoolIdentifier.updateMany({
      where: { schoolId, kind: identifier.kind, endsOn: null },
      data: { endsOn: dayOf(by.now) },
    });
  await tx.schoolIdentifier.create({ data: rowOf(schoolId, identifier) });
}

/** Links a school to a trust from today; the link from the list that stood before ends. Known trusts keep their name. */
async function linkTrustIn(tx: Tx, by: By, schoolId: string, trust: NationalTrust): Promise<void> {
  const today = dayOf(by.now);
  const { id: trustId } = await tx.trust.upsert({
    where: { code: trust.code },
    create: { id: randomUUID(), ...trust, createdAt: by.now },
    update: {},
    select: { id: true },
  });
  await tx.trustLink.updateMany({
    where: { schoolId, OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
    data: { endsOn: today },
  });
  await tx.trustLink.create({
    data: { id: randomUUID(), schoolId, trustId, startsOn: today, source: 'gias' },
  });
}

export function rowOf(schoolId: string, { kind, value, startsOn, endsOn }: Identifier) {
  return { id: randomUUID(), schoolId, kind, value, startsOn, endsOn };
}
