import { readDay } from '~/platform/day-in';
import type { Day } from '~/platform/time';
import type { GiasSchool, RefusedRow } from './gias';
import type { GiasColumn, GiasColumns } from './gias-columns';
import type { NationalTrust } from './known-school';
import { isAcademy, typeCodeFrom } from './participation';
import { phaseOf } from './phase';
import { readPostcode, readTelephone, trustNameFrom } from './gias-text';

class RowRefusal extends Error {}

/** Reads one row of the national list, or says in plain words what is wrong with it. */
export function readGiasRow(
  line: number,
  cells: readonly string[],
  columns: GiasColumns,
): GiasSchool | RefusedRow {
  const cell = (column: GiasColumn) => cells[columns[column] ?? -1] ?? '';
  try {
    return { line, ...readSchool(cell) };
  } catch (error) {
    if (error instanceof RowRefusal) return { line, reason: error.message };
    throw error;
  }
}

type Cell = (column: GiasColumn) => string;

function readSchool(cell: Cell): Omit<GiasSchool, 'line'> {
  const typeCode = typeCodeFrom(cell('typeCode'), cell('typeName'));
  const [laCode, number] = [cell('laCode'), cell('number')];
  return {
    urn: matching(cell('urn'), /^\d{6}$/, (text) => `URN "${text}" is not six digits.`),
    name: matching(cell('name'), /\S/, () => 'The school has no name.'),
    laCode: matching(laCode, /^\d{3}$/, (text) => `LA code "${text}" is not three digits.`),
    typeCode,
    typeName: cell('typeName') || 'Not stated',
    phase: phaseOf(typeCode, cell('phaseCode') || cell('phaseName')),
    ...readStatus(cell),
    openedOn: day(cell('openedOn'), 'opening date'),
    closedOn: day(cell('closedOn'), 'closing date'),
    street: [cell('street'), cell('locality'), cell('address3')].filter(Boolean).join(', ') || null,
    town: cell('town') || null,
    postcode: readPostcode(cell('postcode')),
    easting: wholeNumber(cell('easting'), 'Easting') || null,
    northing: wholeNumber(cell('northing'), 'Northing') || null,
    telephone: readTelephone(cell('telephone')),
    pupils: wholeNumber(cell('pupils'), 'NumberOfPupils'),
    laestab: /^\d{1,4}$/.test(number) ? `${laCode}/${number.padStart(4, '0')}` : null,
    ukprn: /^\d{8}$/.test(cell('ukprn')) ? cell('ukprn') : null,
    trust: isAcademy(typeCode) ? readTrust(cell) : null,
  };
}

const statuses: Record<string, Pick<GiasSchool, 'status' | 'proposal'>> = {
  '1': { status: 'open', proposal: null },
  open: { status: 'open', proposal: null },
  '2': { status: 'closed', proposal: null },
  closed: { status: 'closed', proposal: null },
  '3': { status: 'open', proposal: 'to close' },
  'open, but proposed to close': { status: 'open', proposal: 'to close' },
  '4': { status: 'open', proposal: 'to open' },
  'proposed to open': { status: 'open', proposal: 'to open' },
};

function readStatus(cell: Cell) {
  const said = cell('statusCode') || cell('statusName');
  const status = statuses[said.toLowerCase().replace(/^0+(?=\d)/, '')];
  if (!status) throw new RowRefusal(`Status "${said}" is not one the national list uses.`);
  return status;
}

/** Foundation schools have a trust too, but it is not their employer: only academies' trusts are read. */
function readTrust(cell: Cell): NationalTrust | null {
  const [code, name] = [cell('trustCode'), cell('trustName')];
  return code && name && /^\d+$/.test(code) && code !== '0'
    ? { code, name: trustNameFrom(name) }
    : null;
}

function matching(text: string, pattern: RegExp, fault: (text: string) => string): string {
  if (!pattern.test(text)) throw new RowRefusal(fault(text));
  return text;
}

function day(text: string, what: string): Day | null {
  if (text === '') return null;
  const read = readDay(text);
  if (read === null) throw new RowRefusal(`The ${what} "${text}" is not a date.`);
  return read;
}

function wholeNumber(text: string, what: string): number | null {
  if (text === '') return null;
  if (!/^\d{1,7}(\.0+)?$/.test(text))
    throw new RowRefusal(`${what} "${text}" is not a whole number.`);
  return Math.trunc(Number(text));
}
