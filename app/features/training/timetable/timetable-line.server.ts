import { randomUUID } from 'node:crypto';
import { recordAct, recordActs } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayKeepWords } from '~/features/rollout/limit/limit-reason';
import { listModulesToTime, listStarts } from './module-to-time.server';
import { inOrder, isLineKind, type TimetableLine } from './timetable-line';
import type { LineFields } from './timetable-line.schema';
import { usualTemplate } from './usual-template';
import { getSchoolCalendar } from '~/features/schools/calendar.server';

const columns = {
  ...{ id: true, moduleId: true, kind: true, schoolWeeks: true, weekday: true },
  ...{ startsAtTime: true, minutes: true, sessions: true, capacity: true, venue: true },
  facilitators: true,
  module: { select: { title: true } },
} as const;

type Row = Omit<TimetableLine, 'kind' | 'moduleTitle'> & {
  kind: string;
  module: { title: string };
};

function lineFrom({ kind, module, ...row }: Row): TimetableLine {
  return { ...row, kind: isLineKind(kind) ? kind : 'open', moduleTitle: module.title };
}

/** The template of a programme year, in its order. */
export async function listLines(
  reader: Reader | Tx,
  programmeYearId: string,
): Promise<TimetableLine[]> {
  const rows = await reader.timetableLine.findMany({ where: { programmeYearId }, select: columns });
  return inOrder(rows.map(lineFrom));
}

/** One line, with its year and the sessions made from it so far. @throws a 404 */
export async function getLine(lineId: string | undefined) {
  const row = await db.timetableLine.findUnique({
    where: { id: lineId ?? '' },
    select: { ...columns, programmeYear: { select: { id: true, number: true } } },
  });
  if (!row) throw absent();
  const { programmeYear: year, ...line } = row;
  const made = await db.session.count({ where: { timetableLineId: line.id } });
  return { year, line: lineFrom(line), made };
}

/** Begins the template of a programme year with a usual one. Refused once it has a line. */
export function beginTemplate(
  by: By,
  programmeYearId: string,
): Promise<(Allowed & { lines: number }) | Refused<'begun' | 'nothing'>> {
  return act(async (tx) => {
    const begun = await tx.timetableLine.count({ where: { programmeYearId } });
    if (begun > 0) return refused('begun', 'The template has lines already.');
    const lines = await usualLines(tx, programmeYearId);
    if (lines.length === 0)
      return refused('nothing', 'No module with a live part stands on a pathway yet.');
    await writeLinesIn(tx, by, programmeYearId, lines);
    return { ok: true, lines: lines.length };
  });
}

/** The lines of a usual template for a year as its programme and cohorts stand. */
export async function usualLines(reader: Reader | Tx, programmeYearId: string) {
  const starts = await listStarts(reader, programmeYearId);
  return usualTemplate(
    await listModulesToTime(reader, programmeYearId),
    starts.map(({ startsOn }) => startsOn),
    await getSchoolCalendar(reader),
  );
}

type NewLine = Omit<TimetableLine, 'id' | 'moduleTitle'> & { moduleTitle?: string };

/** Adds lines to a template. */
export async function writeLinesIn(
  tx: Tx,
  by: By,
  programmeYearId: string,
  lines: readonly NewLine[],
): Promise<void> {
  const rows = lines.map(({ moduleTitle: _title, ...line }) => ({ id: randomUUID(), ...line }));
  await tx.timetableLine.createMany({ data: rows.map((row) => ({ programmeYearId, ...row })) });
  await recordActs(
    tx,
    by,
    rows.map((row) => entryOf('addTimetableLine', row.id, row)),
  );
}

type Kept = Allowed | Refused<'no module' | 'screened'>;

/**
 * Adds a line. Refused: `no module` for one of another year or without a live part, `screened` where the room seems to
 * point to a child or to somebody's details.
 */
export function addLine(by: By, programmeYearId: string, fields: LineFields): Promise<Kept> {
  return act(async (tx) => {
    const ruling = await mayKeep(tx, by, programmeYearId, fields);
    if (ruling.ok) await writeLinesIn(tx, by, programmeYearId, [fields]);
    return ruling;
  });
}

/** Changes a line, refused as when it is added. What was made from it stays as it is. @throws a 404 */
export function changeLine(by: By, lineId: string, fields: LineFields): Promise<Kept> {
  return act(async (tx) => {
    const line = await tx.timetableLine.findUnique({ where: { id: lineId } });
    if (!line || line.kind !== fields.kind) throw absent();
    const ruling = await mayKeep(tx, by, line.programmeYearId, fields);
    if (!ruling.ok) return ruling;
    await tx.timetableLine.update({ where: { id: lineId }, data: fields });
    await recordAct(tx, by, entryOf('changeTimetableLine', lineId, fields));
    return ruling;
  });
}

/** Takes a line out. What was made from it stays. @throws a 404 */
export function removeLine(by: By, lineId: string): Promise<void> {
  return act(async (tx) => {
    const line = await tx.timetableLine.findUnique({ where: { id: lineId } });
    if (!line) throw absent();
    await tx.timetableLine.delete({ where: { id: lineId } });
    await recordAct(tx, by, entryOf('removeTimetableLine', lineId, line));
  });
}

async function mayKeep(
  tx: Tx,
  by: By,
  programmeYearId: string,
  { moduleId, venue }: LineFields,
): Promise<Kept> {
  const ruling = mayKeepWords(venue ?? '', by.now);
  if (!ruling.ok) return ruling;
  const module = await tx.module.count({
    where: { id: moduleId, programmeYearId, parts: { some: { kind: 'live' } } },
  });
  return module > 0 ? allowed : refused('no module', 'Choose a module of this year');
}

function entryOf(
  verb: string,
  id: string,
  { kind, schoolWeeks, weekday }: { kind: string; schoolWeeks: number; weekday: number },
) {
  const subject = { kind: 'timetable-line', id };
  return { act: verb, subject, detail: { kind, schoolWeeks, weekday } };
}
