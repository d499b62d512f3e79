import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { isStaffType, staffTypes, type StaffType } from '~/features/schools/staff-type';
import { db, type Tx } from '~/platform/db.server';

export type PathwayRow = {
  id: string;
  staffType: StaffType;
  modules: { moduleId: string; dueWeeks: number }[];
};

/** The pathways of a programme year, in the order of the staff types. */
export async function listPathways(programmeYearId: string): Promise<PathwayRow[]> {
  const rows = await db.pathway.findMany({
    where: { programmeYearId },
    select: {
      id: true,
      staffType: true,
      modules: { select: { moduleId: true, dueWeeks: true } },
    },
  });
  return rows
    .flatMap(({ staffType, ...row }) => (isStaffType(staffType) ? [{ ...row, staffType }] : []))
    .sort((a, b) => staffTypes.indexOf(a.staffType) - staffTypes.indexOf(b.staffType));
}

export type PathwayTime = { staffType: StaffType; modules: number; minutes: number };

/** How many modules each staff type owes in a programme year, and how many minutes they take together. */
export async function listPathwayTimes(programmeYearId: string): Promise<PathwayTime[]> {
  const [pathways, parts] = await Promise.all([
    listPathways(programmeYearId),
    db.modulePart.findMany({
      where: { module: { programmeYearId } },
      select: { moduleId: true, minutes: true },
    }),
  ]);
  return pathways
    .filter(({ modules }) => modules.length > 0)
    .map(({ staffType, modules }) => {
      const own = new Set(modules.map(({ moduleId }) => moduleId));
      const minutes = parts
        .filter(({ moduleId }) => own.has(moduleId))
        .reduce((sum, part) => sum + part.minutes, 0);
      return { staffType, modules: modules.length, minutes };
    });
}

/** The weeks of one staff type by module, as its form shows them. */
export async function findWeeks(
  programmeYearId: string,
  staffType: StaffType,
): Promise<Record<string, string>> {
  const modules = await db.pathwayModule.findMany({
    where: { pathway: { programmeYearId, staffType } },
    select: { moduleId: true, dueWeeks: true },
  });
  return Object.fromEntries(modules.map(({ moduleId, dueWeeks }) => [moduleId, String(dueWeeks)]));
}

export type PathwayWanted = {
  programmeYearId: string;
  staffType: StaffType;
  modules: { moduleId: string; dueWeeks: number }[];
};

/**
 * Writes which modules a staff type owes and in how many weeks from the school's start. What people owe is settled
 * by enrolment's `changePathway`, which is what a door calls. Returns the pathway's id.
 */
export async function setPathwayIn(
  tx: Tx,
  by: By,
  { programmeYearId, staffType, modules }: PathwayWanted,
): Promise<string> {
  const key = { programmeYearId, staffType };
  const pathway = await tx.pathway.upsert({
    where: { programmeYearId_staffType: key },
    update: {},
    create: { id: randomUUID(), ...key },
  });
  const known = await tx.module.findMany({
    where: { programmeYearId, id: { in: modules.map(({ moduleId }) => moduleId) } },
    select: { id: true },
  });
  const own = new Set(known.map(({ id }) => id));
  await tx.pathwayModule.deleteMany({ where: { pathwayId: pathway.id } });
  await tx.pathwayModule.createMany({
    data: modules
      .filter(({ moduleId }) => own.has(moduleId))
      .map((module) => ({ pathwayId: pathway.id, ...module })),
  });
  await recordAct(tx, by, {
    act: 'setPathway',
    subject: { kind: 'pathway', id: pathway.id },
    detail: { staffType, modules: own.size },
  });
  return pathway.id;
}
