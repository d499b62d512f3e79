import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { mayAddPart, mayRemovePart } from './module';
import { findModuleUse, findPartUse } from './module-use.server';
import { partValues, type PartFields } from './part.schema';
import { mayWrite } from './screened-text';

/** Adds a part at the end of a module that nobody has begun. @throws a 404 */
export function addPart(
  by: By,
  { moduleId, ...fields }: PartFields & { moduleId: string },
): Promise<(Allowed & { partId: string }) | Refused<'begun' | 'screened'>> {
  return act(async (tx) => {
    const parts = await tx.modulePart.findMany({ where: { moduleId }, select: { position: true } });
    if (!(await tx.module.findUnique({ where: { id: moduleId } }))) throw absent();
    const ruling = mayAddPart(await findModuleUse(moduleId, tx));
    if (!ruling.ok) return ruling;
    const writing = mayWrite(textsOf(fields), by.now);
    if (!writing.ok) return writing;
    const id = randomUUID();
    const position = Math.max(0, ...parts.map((part) => part.position)) + 1;
    await tx.modulePart.create({ data: { id, moduleId, position, ...rowOf(fields) } });
    await recordAct(tx, by, { act: 'addPart', subject: { kind: 'module-part', id } });
    return { ok: true, partId: id };
  });
}

/** Changes the words and minutes of a part; its kind stays. What people have done of it stands. @throws a 404 */
export function changePart(
  by: By,
  { partId, ...fields }: PartFields & { partId: string },
): Promise<Allowed | Refused<'screened'>> {
  return act(async (tx) => {
    const part = await tx.modulePart.findUnique({ where: { id: partId } });
    if (part?.kind !== fields.kind) throw absent();
    const ruling = mayWrite(textsOf(fields), by.now);
    if (!ruling.ok) return ruling;
    await tx.modulePart.update({ where: { id: partId }, data: rowOf(fields) });
    await recordAct(tx, by, { act: 'changePart', subject: { kind: 'module-part', id: partId } });
    return ruling;
  });
}

/** Takes a part out of a module that nobody has begun. @throws a 404 */
export function removePart(
  by: By,
  { partId }: { partId: string },
): Promise<ReturnType<typeof mayRemovePart>> {
  return act(async (tx) => {
    const part = await tx.modulePart.findUnique({ where: { id: partId } });
    if (!part) throw absent();
    const ruling = mayRemovePart(await findPartUse(part, tx));
    if (!ruling.ok) return ruling;
    await tx.modulePart.delete({ where: { id: partId } });
    await recordAct(tx, by, { act: 'removePart', subject: { kind: 'module-part', id: partId } });
    return ruling;
  });
}

function rowOf({ title, minutes, kind, body }: PartFields) {
  return { title, minutes, kind, body: JSON.stringify(body) };
}

function textsOf(fields: PartFields): string[] {
  return Object.values(partValues(fields));
}
