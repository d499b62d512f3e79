import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { dayOf, type Day } from '~/platform/time';
import { findMapping } from './column-memory.server';
import { agreementsMissing, listImportSchools } from './known-staff.server';
import { changeStagedIn, dropStagedIn, findStaged, stageImport } from './staged-import.server';
import { staffFields } from './staff-field';
import { readStaffFile, type RefusedColumn, type StaffSheet } from './staff-file';
import type { StaffImport } from './staff-import.server';
import { guessedMapping, keepMapped, mappingFault, type StaffMapping } from './staff-mapping';
import type { StaffAnswers } from './staff-question';
import type { ImportSchool, RowError } from './staff-row';
import { readStaffRows, type StaffRows } from './staff-rows';
import { withholdRows } from './staff-withheld';
import { listTrustSchoolIds } from './trust-school.server';

/** A staff file read with the mapping remembered for its header, or else the guess. */
export type StaffFileAsked = StaffRows & {
  sheet: StaffSheet;
  mapping: StaffMapping;
  refused: RefusedColumn[];
  remembered: boolean;
};

/** With the file's columns where only the choice among them was at fault, and what they were taken as. */
type Refusal = { ok: false; reason: string; headers?: string[]; taken?: StaffMapping };

/** Reads a staff file for these schools, by `mapping` if it is given. Nothing is stored. */
export async function describeStaffFile(
  bytes: Uint8Array,
  {
    schoolIds,
    today,
    mapping: chosen,
  }: { schoolIds: readonly string[]; today: Day; mapping?: StaffMapping },
): Promise<({ ok: true } & StaffFileAsked) | Refusal> {
  const file = await readStaffFile(bytes, { today });
  if (!file.ok) return file;
  const { sheet, refused } = file;
  const recalled = await findMapping(sheet, schoolIds);
  const mapping = chosen ?? recalled ?? guessedMapping(sheet);
  const fault = mappingFault(mapping, sheet);
  if (fault) {
    const { headers } = sheet;
    return { ok: false, reason: `${fault} Its columns: ${headers.join(', ')}.`, headers };
  }
  const rows = readStaffRows(sheet, mapping, await listImportSchools(db, schoolIds));
  return { ok: true, sheet, mapping, refused, remembered: recalled !== null, ...rows };
}

/** What waits of a staff file: mapped columns of rows that may come in only, with all that has been said about it. */
export type StagedStaff = {
  schoolIds: string[];
  /** The trust whose lead uploaded it: the schools are then those of the trust on the day it is looked at. */
  trustId?: string;
  /** The file's own column names, by which a corrected mapping is remembered. */
  headers: string[];
  /** Which of those each kept column is. */
  columns: number[];
  sheet: StaffSheet;
  mapping: StaffMapping;
  refused: RefusedColumn[];
  /** Rows of which nothing was kept, with why: not for a school of the import whose staff may come in. */
  withheld: RowError[];
  answers: StaffAnswers;
  leaveOut: number[];
};

/**
 * Reads a staff file and keeps, for the preview, the mapped columns of the rows that are for a school of the import
 * whose staff may come in; with `mapping`, as corrected by header position. Refused before anything is kept: no
 * agreement, a list of pupils, no names, no row for such a school.
 */
export async function stageStaffFile(
  by: By,
  upload: {
    bytes: Uint8Array;
    fileName: string;
    schoolIds: readonly string[];
    /** Uploaded for a trust: its schools' agreements are asked row by row. */
    trustId?: string;
    mapping?: StaffMapping;
    /** An earlier upload that this one takes the place of. */
    replaces?: string;
  },
): Promise<{ ok: true; id: string } | Refusal> {
  const { fileName, schoolIds, trustId, replaces } = upload;
  const missing = await agreementsMissing(db, schoolIds);
  if (missing.length > 0 && (trustId === undefined || missing.length === schoolIds.length))
    return { ok: false, reason: `The agreement is not accepted yet at ${missing.join(', ')}.` };
  const asked = { schoolIds, today: dayOf(by.now) };
  const { mapping: chosen } = upload;
  const read = await describeStaffFile(upload.bytes, {
    ...asked,
    ...(chosen && { mapping: chosen }),
  });
  if (!read.ok) return read;
  const { refused, sheet, mapping, skipped } = read;
  const schools = await listImportSchools(db, schoolIds);
  const open = withholdRows(sheet, { mapping, schools, skipped });
  if (open.sheet.rows.length === 0 && open.withheld.length > 0)
    return noRow(read, schools, open.withheld);
  const kept = keepMapped(open.sheet, mapping);
  const columns = staffFields.flatMap((field) => mapping[field] ?? []);
  const { withheld } = open;
  const said = { headers: sheet.headers, columns, refused, withheld, answers: {}, leaveOut: [] };
  const whose = { schoolIds: [...schoolIds], ...(trustId !== undefined && { trustId }) };
  const content: StagedStaff = { ...whose, ...kept, ...said };
  const [only] = schoolIds;
  const isOne = schoolIds.length === 1 && trustId === undefined;
  const where = isOne && only !== undefined ? { schoolId: only } : {};
  const id = await stageImport(by, { kind: 'staff', fileName, content, ...where });
  if (replaces !== undefined) await act((tx) => dropStagedIn(tx, by, replaces));
  return { ok: true, id };
}

/** Where no row names any school of the import, perhaps another column does: then it may be chosen. */
function noRow(
  { sheet, mapping, skipped }: StaffFileAsked,
  schools: readonly ImportSchool[],
  withheld: readonly RowError[],
): Refusal {
  const { headers } = sheet;
  const first = withheld.slice(0, 1).map(({ line, reason }) => `Line ${line}: ${reason}`);
  const why = ['No row can come in, and nothing of the file was kept.', ...first].join(' ');
  const agreed = schools.map((school) => ({ ...school, awaitsAgreement: false }));
  const named = withholdRows(sheet, { mapping, skipped, schools: agreed }).sheet.rows;
  if (named.length > 0) return { ok: false, reason: why };
  const reason = `${why} Its columns: ${headers.join(', ')}.`;
  return { ok: false, reason, headers, taken: mapping };
}

/** What waits under this id, with its rows understood for preview and act; null when it is not there any more. */
export async function findStagedStaff(
  by: By,
  id: string,
  reader: Reader | Tx = db,
): Promise<{ fileName: string; staged: StagedStaff; rows: StaffRows; staff: StaffImport } | null> {
  const found = await findStaged<StagedStaff>(reader, by, { id, kind: 'staff' });
  if (!found) return null;
  const { content, fileName } = found;
  const { sheet, mapping, withheld, answers, leaveOut, trustId } = content;
  const isTrusts = trustId !== undefined;
  const asked = isTrusts ? await listTrustSchoolIds(reader, by, trustId) : content.schoolIds;
  const schools = await listImportSchools(reader, asked);
  const read = readStaffRows(sheet, mapping, schools);
  const errors = [...withheld, ...read.errors].sort((one, other) => one.line - other.line);
  const rows = { ...read, errors };
  const schoolIds = schools
    .filter(({ awaitsAgreement }) => !isTrusts || !awaitsAgreement)
    .map((school) => school.id);
  const staff = {
    ...{ schoolIds, rows: rows.rows, errors, answers, leaveOut },
    ...(isTrusts && { trustId }),
  };
  return { fileName, staged: { ...content, schoolIds }, rows, staff };
}

/** Keeps answers, lines to leave out, or a mapping changed among the kept columns. Null when it is gone. */
export function settleStagedStaff(
  by: By,
  id: string,
  said: Partial<Pick<StagedStaff, 'answers' | 'leaveOut' | 'mapping'>>,
): Promise<StagedStaff | null> {
  return act(async (tx) => {
    const found = await findStaged<StagedStaff>(tx, by, { id, kind: 'staff' });
    if (!found) return null;
    const { content } = found;
    const answers = { ...content.answers, ...said.answers };
    const settled = { ...content, ...said, answers };
    await changeStagedIn(tx, by, id, settled);
    return settled;
  });
}
