import { guessColumns } from './staff-column';
import { isStaffField, staffFields, type StaffField } from './staff-field';
import { pickColumns, type StaffSheet } from './staff-file';
import { plainHeader } from './staff-refused-column';

/** Which column of a sheet tells each field; what is not mapped is not kept. */
export type StaffMapping = Partial<Record<StaffField, number>>;

/** The mapping that the guess gives. */
export function guessedMapping({ headers, rows }: StaffSheet): StaffMapping {
  const guesses = guessColumns(
    headers,
    rows.map(({ cells }) => cells),
  );
  return Object.fromEntries(guesses.map(({ field, column }) => [field, column]));
}

/** What a mapping still lacks, in plain words, or null when staff can be read with it. */
export function mappingFault(mapping: StaffMapping, sheet: StaffSheet): string | null {
  const columns = Object.values(mapping);
  if (columns.some((column) => column < 0 || column >= sheet.headers.length))
    return 'A chosen column is not in the file.';
  if (new Set(columns).size < columns.length) return 'Choose each column once only.';
  const named =
    mapping.fullName !== undefined ||
    (mapping.givenName !== undefined && mapping.familyName !== undefined);
  return named ? null : 'Choose the column of full names, or those of first and last names.';
}

/** The sheet with the mapped columns only, which is all that may be kept while a preview waits. */
export function keepMapped(
  sheet: StaffSheet,
  mapping: StaffMapping,
): { sheet: StaffSheet; mapping: StaffMapping } {
  const fields = staffFields.filter((field) => mapping[field] !== undefined);
  const columns = fields.flatMap((field) => mapping[field] ?? []);
  return {
    sheet: pickColumns(sheet, columns),
    mapping: Object.fromEntries(fields.map((field, position) => [field, position])),
  };
}

/** What to remember of a correction: the file's header as its name, and which header tells what. */
export function rememberMapping(
  headers: readonly string[],
  mapping: StaffMapping,
): { header: string; mapping: string } {
  const chosen = Object.entries(mapping).map(([field, column]) => [field, headers[column] ?? '']);
  return { header: headerKey(headers), mapping: JSON.stringify(Object.fromEntries(chosen)) };
}

/** The remembered mapping for a file of the same header, or null when it no longer fits. */
export function recallMapping(remembered: string, headers: readonly string[]): StaffMapping | null {
  const mapping: StaffMapping = {};
  for (const [field, header] of Object.entries(JSON.parse(remembered) as Record<string, unknown>)) {
    const column = headers.findIndex((each) => each === header);
    if (!isStaffField(field) || column < 0) return null;
    mapping[field] = column;
  }
  return mapping;
}

/** By what a file's layout is known again. */
export function headerKey(headers: readonly string[]): string {
  return headers.map(plainHeader).join('|').slice(0, 1000);
}
