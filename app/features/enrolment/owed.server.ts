import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { owedOf } from './owed';

/**
 * Brings what people owe into line with their enrolments: a module is written once with its earliest due day, and what no
 * standing enrolment asks for any more is taken away. The ledger of credit is not touched.
 */
export async function settleOwedIn(
  tx: Tx,
  personIds: readonly string[],
  now: Instant,
): Promise<void> {
  const people = [...new Set(personIds)];
  const enrolments = await tx.enrolment.findMany({
    where: { personId: { in: people } },
    select: {
      personId: true,
      startsOn: true,
      endsOn: true,
      pathway: {
        select: { programmeYearId: true, modules: { select: { moduleId: true, dueWeeks: true } } },
      },
    },
  });
  const years = new Set(enrolments.map(({ pathway }) => pathway.programmeYearId));
  for (const programmeYearId of years) {
    const ofYear = enrolments
      .filter(({ pathway }) => pathway.programmeYearId === programmeYearId)
      .map(({ pathway, ...facts }) => ({ ...facts, modules: pathway.modules }));
    await settleYear(tx, people, programmeYearId, ofYear, now);
  }
}

type Enrolled = {
  personId: string;
  startsOn: string;
  endsOn: string | null;
  modules: { moduleId: string; dueWeeks: number }[];
};

async function settleYear(
  tx: Tx,
  people: string[],
  programmeYearId: string,
  enrolments: Enrolled[],
  now: Instant,
) {
  const known = await tx.owed.findMany({
    where: { personId: { in: people }, programmeYearId },
    select: { id: true, personId: true, moduleId: true, dueOn: true },
  });
  const knownByKey = new Map(known.map((row) => [`${row.personId} ${row.moduleId}`, row]));
  const byPerson = new Map<string, Enrolled[]>(people.map((id) => [id, []]));
  for (const enrolment of enrolments) byPerson.get(enrolment.personId)?.push(enrolment);
  const missing = [];
  for (const [personId, own] of byPerson)
    for (const { moduleId, owedFrom, dueOn } of owedOf(own, dayOf(now))) {
      const key = `${personId} ${moduleId}`;
      const row = knownByKey.get(key);
      knownByKey.delete(key);
      if (!row)
        missing.push({ id: randomUUID(), personId, moduleId, programmeYearId, owedFrom, dueOn });
      else if (row.dueOn !== dueOn)
        await tx.owed.update({ where: { id: row.id }, data: { owedFrom, dueOn } });
    }
  if (missing.length > 0) await tx.owed.createMany({ data: missing });
  const uncarried = [...knownByKey.values()].map(({ id }) => id);
  if (uncarried.length > 0) await tx.owed.deleteMany({ where: { id: { in: uncarried } } });
}
