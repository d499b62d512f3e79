import type { StaffField } from './staff-field';
import type { StaffSheet } from './staff-file';
import type { StaffMapping } from './staff-mapping';
import type { ImportSchool, RowError } from './staff-row';
import { numberFault, type StaffRows } from './staff-rows';
import { findImportSchool } from './staff-school';

/**
 * Takes out of a sheet every row that is not for a school of the import whose staff may come in (promise 6): only its
 * line may be kept, and why it cannot come in.
 * @param skipped lines that are no staff, of which nothing is told
 */
export function withholdRows(
  sheet: StaffSheet,
  {
    mapping,
    schools,
    skipped,
  }: { mapping: StaffMapping; schools: readonly ImportSchool[] } & Pick<StaffRows, 'skipped'>,
): { sheet: StaffSheet; withheld: RowError[] } {
  const withheld: RowError[] = [];
  const rows = sheet.rows.filter(({ line, cells }) => {
    const cell = (field: StaffField) => cells[mapping[field] ?? -1] ?? '';
    const said = [cell('schoolName'), cell('schoolNumber')] as const;
    const school = findImportSchool(...said, schools);
    if (!('reason' in school)) return true;
    if (!skipped.includes(line))
      withheld.push({ line, reason: numberFault(said) ?? school.reason });
    return false;
  });
  return { sheet: { ...sheet, rows }, withheld };
}
