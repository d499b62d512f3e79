import { db, type Reader, type Tx } from '~/platform/db.server';
import type { ModuleUse } from './module';

/** What a module is already used for. */
export async function findModuleUse(
  moduleId: string,
  reader: Reader | Tx = db,
): Promise<ModuleUse> {
  const attended = { mark: 'attended', register: { session: { moduleId } } };
  const [owed, sessions, begun, lines] = await Promise.all([
    reader.owed.count({ where: { moduleId } }),
    reader.session.count({ where: { moduleId } }),
    reader.person.count({
      where: {
        OR: [
          { completions: { some: { moduleId } } },
          { partsDone: { some: { part: { moduleId } } } },
          { marks: { some: attended } },
        ],
      },
    }),
    reader.timetableLine.count({ where: { moduleId } }),
  ]);
  return { owed, sessions, begun, lines };
}

/** The same for one part of it. */
export async function findPartUse(
  part: { id: string; moduleId: string; kind: string },
  reader: Reader | Tx = db,
) {
  const [use, done, others] = await Promise.all([
    findModuleUse(part.moduleId, reader),
    reader.partDone.count({ where: { modulePartId: part.id } }),
    reader.modulePart.count({ where: { moduleId: part.moduleId, id: { not: part.id } } }),
  ]);
  return { ...use, kind: part.kind, done, others };
}
