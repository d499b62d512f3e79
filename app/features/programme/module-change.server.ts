import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayRemoveModule, nextCode } from './module';
import type { ModuleFields } from './module.schema';
import { findModuleUse } from './module-use.server';
import { mayWrite } from './screened-text';

type Kept = Refused<'screened' | 'not-earlier'>;

/** Adds a module at the end of a programme year, without parts yet. */
export function addModule(
  by: By,
  { programmeYearId, ...fields }: ModuleFields & { programmeYearId: string },
): Promise<(Allowed & { moduleId: string }) | Kept> {
  return act(async (tx) => {
    const ruling = await mayKeep(tx, by, fields, programmeYearId);
    if (!ruling.ok) return ruling;
    const others = await tx.module.findMany({
      where: { programmeYearId },
      select: { code: true, position: true },
    });
    const id = randomUUID();
    const position = Math.max(0, ...others.map((other) => other.position)) + 1;
    const code = nextCode(others.map((other) => other.code));
    await tx.module.create({
      data: { id, programmeYearId, position, code, ...wordsOf(fields) },
    });
    await keepTags(tx, id, fields);
    await recordAct(tx, by, { act: 'addModule', subject: { kind: 'module', id } });
    return { ok: true, moduleId: id };
  });
}

export type ModuleChanged = Allowed | Kept;

/**
 * Changes what a module says of itself, its mechanism tags, and which earlier module it supersedes. The credit that
 * follows is enrolment's: a door calls `changeModule` there. @throws a 404
 */
export async function changeModuleIn(
  tx: Tx,
  by: By,
  { moduleId, ...fields }: ModuleFields & { moduleId: string },
): Promise<ModuleChanged> {
  const module = await tx.module.findUnique({ where: { id: moduleId } });
  if (!module) throw absent();
  const ruling = await mayKeep(tx, by, fields, module.programmeYearId);
  if (!ruling.ok) return ruling;
  await tx.module.update({ where: { id: moduleId }, data: wordsOf(fields) });
  await tx.moduleMechanism.deleteMany({ where: { moduleId } });
  await tx.moduleSuccession.deleteMany({ where: { successorId: moduleId } });
  await keepTags(tx, moduleId, fields);
  await recordAct(tx, by, { act: 'changeModule', subject: { kind: 'module', id: moduleId } });
  return ruling;
}

/** Takes a module out of its programme year, with its parts and its place on pathways. @throws a 404 */
export function removeModule(
  by: By,
  { moduleId }: { moduleId: string },
): Promise<ReturnType<typeof mayRemoveModule>> {
  return act(async (tx) => {
    const module = await tx.module.findUnique({ where: { id: moduleId } });
    if (!module) throw absent();
    const ruling = mayRemoveModule(await findModuleUse(moduleId, tx));
    if (!ruling.ok) return ruling;
    await tx.moduleSuccession.deleteMany({
      where: { OR: [{ successorId: moduleId }, { predecessorId: moduleId }] },
    });
    await tx.moduleMechanism.deleteMany({ where: { moduleId } });
    await tx.pathwayModule.deleteMany({ where: { moduleId } });
    await tx.modulePart.deleteMany({ where: { moduleId } });
    await tx.module.delete({ where: { id: moduleId } });
    await recordAct(tx, by, {
      act: 'removeModule',
      subject: { kind: 'module', id: moduleId },
      detail: { code: module.code },
    });
    return ruling;
  });
}

async function mayKeep(
  tx: Tx,
  by: By,
  { title, summary, audience, supersedes }: ModuleFields,
  programmeYearId: string,
): Promise<Allowed | Kept> {
  const ruling = mayWrite([title, summary, audience], by.now);
  if (!ruling.ok || supersedes === null) return ruling;
  const year = await tx.programmeYear.findUniqueOrThrow({ where: { id: programmeYearId } });
  const earlier = await tx.module.findFirst({
    where: { id: supersedes, programmeYear: { number: { lt: year.number } } },
    select: { id: true },
  });
  if (earlier) return allowed;
  return refused('not-earlier', 'Choose a module of an earlier programme year.');
}

async function keepTags(tx: Tx, moduleId: string, { mechanisms, supersedes }: ModuleFields) {
  await tx.moduleMechanism.createMany({
    data: [...new Set(mechanisms)].map((mechanism) => ({ moduleId, mechanism })),
  });
  if (supersedes !== null)
    await tx.moduleSuccession.create({
      data: { predecessorId: supersedes, successorId: moduleId },
    });
}

function wordsOf({ title, summary, audience }: ModuleFields) {
  return { title, summary, audience };
}
