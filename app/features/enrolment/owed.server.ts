import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { honourSuccessionIn } from './completion-ledger.server';
import type { Carrying, OwedModule } from './owed';
import { settle } from './settlement';

type Row = OwedModule & { id: string; personId: string; programmeYearId: string };
type Enrolled = Carrying & { personId: string; programmeYearId: string };

/**
 * Brings what people owe into line with their enrolments by the rule of `settle`, and gives them credit for what they
 * did of an earlier edition. Doing it again changes nothing. A fixed number of queries whatever the number of people.
 */
export async function settleOwedIn(
  tx: Tx,
  personIds: readonly string[],
  now: Instant,
): Promise<void> {
  const people = [...new Set(personIds)];
  if (people.length === 0) return;
  const enrolments = groupedBy(await listEnrolled(tx, people));
  const rows = groupedBy(await tx.owed.findMany({ where: { personId: { in: people } } }));
  const done = await listDone(tx, people);
  const added: Row[] = [];
  const changed: Row[] = [];
  const dropped: string[] = [];
  for (const [key, own] of enrolments) {
    const [personId = '', programmeYearId = ''] = key.split(' ');
    const known = rows.get(key) ?? [];
    const idOf = new Map(known.map((row) => [row.moduleId, row.id]));
    const { add, change, drop } = settle(own, known, done.get(personId) ?? new Set(), dayOf(now));
    const row = (id: string, owed: OwedModule): Row => ({ ...owed, id, personId, programmeYearId });
    added.push(...add.map((owed) => row(randomUUID(), owed)));
    changed.push(...change.map((owed) => row(idOf.get(owed.moduleId) ?? '', owed)));
    dropped.push(...drop.map((moduleId) => idOf.get(moduleId) ?? ''));
  }
  await writeIn(tx, added, changed, dropped);
  await honourSuccessionIn(tx, people, now);
}

async function listEnrolled(tx: Tx, people: string[]): Promise<Enrolled[]> {
  const modules = new Map(
    (
      await tx.pathway.findMany({
        select: {
          id: true,
          programmeYearId: true,
          modules: { select: { moduleId: true, dueWeeks: true } },
        },
      })
    ).map(({ id, ...pathway }) => [id, pathway]),
  );
  const rows = await tx.enrolment.findMany({
    where: { personId: { in: people } },
    select: { personId: true, schoolId: true, pathwayId: true, startsOn: true, endsOn: true },
  });
  return rows.flatMap(({ pathwayId, ...facts }) => {
    const pathway = modules.get(pathwayId);
    return pathway ? [{ ...facts, ...pathway }] : [];
  });
}

async function listDone(tx: Tx, people: string[]): Promise<Map<string, Set<string>>> {
  const completions = await tx.completion.findMany({
    where: { personId: { in: people } },
    select: { personId: true, moduleId: true },
  });
  const done = new Map<string, Set<string>>();
  for (const { personId, moduleId } of completions)
    done.set(personId, (done.get(personId) ?? new Set()).add(moduleId));
  return done;
}

async function writeIn(tx: Tx, added: Row[], changed: Row[], dropped: string[]): Promise<void> {
  if (added.length > 0) await tx.owed.createMany({ data: added });
  // Many people share few dates: one statement for each pair of them.
  const dates = new Map<string, Row[]>();
  for (const row of changed) {
    const key = `${row.owedFrom} ${row.dueOn}`;
    dates.set(key, [...(dates.get(key) ?? []), row]);
  }
  for (const [key, rows] of dates) {
    const [owedFrom = '', dueOn = ''] = key.split(' ');
    const ids = rows.map(({ id }) => id);
    await tx.owed.updateMany({ where: { id: { in: ids } }, data: { owedFrom, dueOn } });
  }
  if (dropped.length > 0) await tx.owed.deleteMany({ where: { id: { in: dropped } } });
}

/** By person and programme year. */
function groupedBy<T extends { personId: string; programmeYearId: string }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = `${row.personId} ${row.programmeYearId}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
