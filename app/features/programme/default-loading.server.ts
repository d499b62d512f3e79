import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { addDays, isDay, type Day } from '~/platform/time';
import { defaultModules, defaultPathways } from './default-programme';

type NewYear = { number: number; startsOn: Day };

/** Writes the default programme as a programme year: its modules with their parts, and its pathways. Returns its id. */
export async function loadDefaultProgrammeIn(
  tx: Tx,
  by: By,
  { number, startsOn }: NewYear,
): Promise<string> {
  const programmeYearId = randomUUID();
  const endsOn = addDays(yearLater(startsOn), -1);
  await tx.programmeYear.create({
    data: { id: programmeYearId, number, name: `Year ${number}`, startsOn, endsOn },
  });
  const moduleIds = await loadModules(tx, programmeYearId);
  await loadPathways(tx, programmeYearId, moduleIds);
  await recordAct(tx, by, {
    act: 'loadDefaultProgramme',
    subject: { kind: 'programme-year', id: programmeYearId },
    detail: { number, startsOn },
  });
  return programmeYearId;
}

/** Begins the council's first programme year with the default programme. Refused once there is one. */
export function beginProgramme(
  by: By,
  { startsOn }: { startsOn: Day },
): Promise<Allowed | Refused<'begun'>> {
  return act(async (tx) => {
    if (await tx.programmeYear.findFirst({ select: { id: true } }))
      return refused('begun', 'The programme has begun already.');
    await loadDefaultProgrammeIn(tx, by, { number: 1, startsOn });
    return { ok: true };
  });
}

async function loadModules(tx: Tx, programmeYearId: string): Promise<Map<string, string>> {
  const modules = defaultModules.map((module, at) => ({
    ...module,
    id: randomUUID(),
    position: at + 1,
  }));
  await tx.module.createMany({
    data: modules.map(({ mechanisms: _mechanisms, parts: _parts, ...facts }) => ({
      ...facts,
      programmeYearId,
    })),
  });
  await tx.moduleMechanism.createMany({
    data: modules.flatMap(({ id, mechanisms }) =>
      mechanisms.map((mechanism) => ({ moduleId: id, mechanism })),
    ),
  });
  await tx.modulePart.createMany({
    data: modules.flatMap(({ id, parts }) =>
      parts.map(({ kind, title, minutes, body }, at) => ({
        id: randomUUID(),
        moduleId: id,
        position: at + 1,
        kind,
        title,
        minutes,
        body: JSON.stringify(body),
      })),
    ),
  });
  return new Map(modules.map(({ code, id }) => [code, id]));
}

async function loadPathways(
  tx: Tx,
  programmeYearId: string,
  moduleIds: Map<string, string>,
): Promise<void> {
  const pathways = defaultPathways.map((pathway) => ({ ...pathway, id: randomUUID() }));
  await tx.pathway.createMany({
    data: pathways.map(({ id, staffType }) => ({ id, programmeYearId, staffType })),
  });
  await tx.pathwayModule.createMany({
    data: pathways.flatMap(({ id, modules }) =>
      modules.map(({ code, dueWeeks }) => ({
        pathwayId: id,
        moduleId: moduleIds.get(code) ?? '',
        dueWeeks,
      })),
    ),
  });
}

/** The same day of the next year; 1 March after 29 February. */
function yearLater(day: Day): Day {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isDay(later) ? later : `${later.slice(0, 4)}-03-01`;
}
