import { readDay } from '~/platform/day-in';
import { pupilNumbersIn } from '~/platform/screening-number';
import { addDays, type Day } from '~/platform/time';
import type { StaffField } from './staff-field';
import { readEmail } from './staff-email';
import type { StaffSheet } from './staff-file';
import type { StaffMapping } from './staff-mapping';
import { joinName, looksLikeName, splitName, type PersonName } from './staff-name';
import { holdsInsuranceNumber } from './staff-refused-column';
import type { ImportSchool, RowError, StaffRow } from './staff-row';
import { findImportSchool } from './staff-school';
import { readWorkingDays } from './staff-working-days';

export type StaffRows = {
  rows: StaffRow[];
  errors: RowError[];
  /** Lines that are no staff: totals, footers, headings between the rows. */
  skipped: number[];
};

class Fault extends Error {}

/**
 * Understands each row by the mapping. A row with a fault becomes an error in plain words; it is never half
 * taken. Rows of one filled cell in a file of several columns are footers and headings, and skipped.
 */
export function readStaffRows(
  sheet: StaffSheet,
  mapping: StaffMapping,
  schools: readonly ImportSchool[],
): StaffRows {
  const result: StaffRows = { rows: [], errors: [], skipped: [] };
  for (const { line, cells } of sheet.rows) {
    const cell = (field: StaffField) => cells[mapping[field] ?? -1] ?? '';
    if (isFooter(cells, cell)) result.skipped.push(line);
    else
      try {
        result.rows.push({ line, ...readRow(cell, mapping, schools) });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        result.errors.push({ line, reason: error.message });
      }
  }
  return result;
}

type Cell = (field: StaffField) => string;

function isFooter(cells: readonly string[], cell: Cell): boolean {
  const filled = cells.filter((each) => each !== '').length;
  const named = cell('fullName') || (cell('givenName') && cell('familyName'));
  const total = /^(grand )?total\b|^(printed|generated|report|page|end of|count)\b/i;
  return (
    (filled <= 1 && cells.length > 2 && !named) ||
    cells.some((each) => total.test(each) && filled <= 2)
  );
}

function readRow(
  cell: Cell,
  mapping: StaffMapping,
  schools: readonly ImportSchool[],
): Omit<StaffRow, 'line'> {
  const fault = numberFault((Object.keys(mapping) as StaffField[]).map(cell));
  if (fault !== null) throw new Fault(fault);
  const name = readName(cell, mapping);
  const email = readEmail(cell('email'));
  if ('reason' in email) throw new Fault(`${email.reason}.`);
  const school = findImportSchool(cell('schoolName'), cell('schoolNumber'), schools);
  if ('reason' in school) throw new Fault(school.reason);
  const startsOn = readDate(cell('startsOn'), 'start date');
  const leaves = readDate(cell('leavesOn'), 'leaving date');
  const endsOn = leaves && addDays(leaves, 1);
  if (startsOn && leaves && leaves < startsOn)
    throw new Fault('The leaving date is before the start date.');
  return {
    schoolId: school.id,
    ...name,
    ...email,
    jobTitle: cell('jobTitle').slice(0, 120) || null,
    startsOn,
    endsOn,
    workingDays: readWorkingDays(cell('workingDays')) ?? null,
  };
}

function readName(cell: Cell, mapping: StaffMapping): PersonName {
  const parts = [cell('givenName'), cell('familyName')] as const;
  const split = mapping.givenName !== undefined && mapping.familyName !== undefined;
  const stated = split ? parts.join(' ').trim() : cell('fullName');
  if (stated === '') throw new Fault('There is no name.');
  const name = split ? joinName(...parts) : splitName(stated);
  if (!name) throw new Fault(`"${stated}" is one name only: give a first and a last name.`);
  if (!looksLikeName(name)) throw new Fault(`"${stated}" does not look like a name.`);
  return name;
}

function readDate(text: string, what: string): Day | null {
  if (/^(n\/?a|-+|none|present|current|to date|ongoing|permanent)?$/i.test(text)) return null;
  const day = readDay(text);
  if (day === null) throw new Fault(`The ${what} "${text}" is not a date such as 01/09/2026.`);
  return day;
}

/** That cells hold a number that may not be held, which is not repeated in the message either; null where none does. */
export function numberFault(values: readonly string[]): string | null {
  for (const value of values) {
    if (holdsInsuranceNumber(value))
      return 'It holds what looks like a National Insurance number. Take it out.';
    if (pupilNumbersIn(value).length > 0)
      return 'It holds what looks like a pupil number. Take it out.';
  }
  return null;
}
