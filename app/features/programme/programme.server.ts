import { absent } from '~/features/people/guard.server';
import { db, type Reader, type Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { isMechanism } from './mechanism';
import { readPartBody } from './part-body.schema';

export type ProgrammeYear = {
  id: string;
  number: number;
  name: string;
  startsOn: Day;
  endsOn: Day;
};

const yearColumns = { id: true, number: true, name: true, startsOn: true, endsOn: true } as const;

/** The programme year of a day: the newest that has begun, or else the first to come. Null before any is made. */
export async function currentProgrammeYear(
  reader: Reader | Tx,
  day: Day,
): Promise<ProgrammeYear | null> {
  const begun = await reader.programmeYear.findFirst({
    where: { startsOn: { lte: day } },
    orderBy: { startsOn: 'desc' },
    select: yearColumns,
  });
  if (begun) return begun;
  return reader.programmeYear.findFirst({ orderBy: { startsOn: 'asc' }, select: yearColumns });
}

/** The programme year that an address asks for (`?year=2`), otherwise the one of the day. */
export async function findProgrammeYear(request: Request, day: Day): Promise<ProgrammeYear | null> {
  const asked = Number(new URL(request.url).searchParams.get('year'));
  if (!Number.isInteger(asked) || asked < 1) return currentProgrammeYear(db, day);
  return db.programmeYear.findUnique({ where: { number: asked }, select: yearColumns });
}

/** Every programme year, in order. */
export function listProgrammeYears(): Promise<ProgrammeYear[]> {
  return db.programmeYear.findMany({ orderBy: { number: 'asc' }, select: yearColumns });
}

/** The modules of a programme year in order, with their parts but not what stands in them. */
export async function listModules(programmeYearId: string) {
  const rows = await db.module.findMany({
    where: { programmeYearId },
    select: {
      id: true,
      code: true,
      title: true,
      summary: true,
      audience: true,
      parts: {
        select: { id: true, kind: true, title: true, minutes: true },
        orderBy: { position: 'asc' },
      },
      mechanisms: { select: { mechanism: true } },
    },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ mechanisms, ...module }) => ({
    ...module,
    mechanisms: mechanisms.map(({ mechanism }) => mechanism).filter(isMechanism),
  }));
}

export type ModuleListed = Awaited<ReturnType<typeof listModules>>[number];

const moduleName = { id: true, code: true, title: true } as const;

/** One module with everything that stands in it. @throws a 404 */
export async function getModule(moduleId: string | undefined) {
  const row = await db.module.findUnique({
    where: { id: moduleId ?? '' },
    select: {
      ...moduleName,
      summary: true,
      audience: true,
      programmeYear: { select: yearColumns },
      parts: { orderBy: { position: 'asc' } },
      mechanisms: { select: { mechanism: true } },
      succeeds: { select: { predecessor: { select: moduleName } } },
    },
  });
  if (!row) throw absent();
  const { programmeYear: year, mechanisms, succeeds, parts, ...module } = row;
  return {
    ...module,
    year,
    mechanisms: mechanisms.map(({ mechanism }) => mechanism).filter(isMechanism),
    supersedes: succeeds.map(({ predecessor }) => predecessor),
    parts: parts.map(({ body, kind, ...part }) => ({ ...part, ...readPartBody({ kind, body }) })),
  };
}

export type ModuleShown = Awaited<ReturnType<typeof getModule>>;

/** One part of a module with what stands in it. @throws a 404 */
export async function getPart(partId: string | undefined) {
  const row = await db.modulePart.findUnique({
    where: { id: partId ?? '' },
    include: { module: { select: moduleName } },
  });
  if (!row) throw absent();
  const { body, kind, ...part } = row;
  return { ...part, ...readPartBody({ kind, body }) };
}

/** The modules of earlier programme years, which a module may supersede. */
export function listEarlierModules(year: { number: number }) {
  return db.module.findMany({
    where: { programmeYear: { number: { lt: year.number } } },
    select: { ...moduleName, programmeYear: { select: { name: true } } },
    orderBy: [{ programmeYear: { number: 'desc' } }, { position: 'asc' }],
  });
}
