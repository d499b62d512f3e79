import type { FileColumn } from './staff-column-selects';
import { mappingFault, type StaffMapping } from './staff-mapping';
import type { StagedStaff } from './staff-upload.server';

/** The columns of a file that waits, in the file's order, with what each is taken as. */
export function columnsToCorrect({ headers, columns, mapping, sheet }: StagedStaff): FileColumn[] {
  const fields = Object.entries(mapping);
  return headers.map((header, position) => {
    const kept = columns.indexOf(position);
    const field = fields.find(([, column]) => column === kept)?.[0] ?? '';
    const sample = sheet.rows.map(({ cells }) => cells[kept] ?? '').find((cell) => cell !== '');
    return { position, header, field, sample };
  });
}

const schoolFields = ['schoolName', 'schoolNumber'] as const;

/**
 * A corrected mapping, among the kept columns; or the column for which the file is needed again; or that it is needed
 * again for another column of the school, by which it was settled of which rows anything was kept; or a fault.
 */
export function correctMapping(
  { headers, columns, mapping: before }: StagedStaff,
  mapping: StaffMapping,
): { mapping: StaffMapping } | { notKept: string } | { otherSchool: true } | { fault: string } {
  const fault = mappingFault(mapping, { headers, rows: [] });
  if (fault !== null) return { fault };
  const chosen = Object.entries(mapping);
  const lacking = chosen.find(([, position]) => !columns.includes(position));
  if (lacking) return { notKept: headers[lacking[1]] || `Column ${lacking[1] + 1}` };
  const kept = Object.fromEntries(
    chosen.map(([field, position]) => [field, columns.indexOf(position)]),
  ) as StaffMapping;
  return schoolFields.some((field) => kept[field] !== before[field])
    ? { otherSchool: true }
    : { mapping: kept };
}
