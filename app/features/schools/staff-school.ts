import type { ImportSchool } from './staff-row';

/**
 * The school of a row among those of the import. A file of one school need not name it; a row for another
 * school is a fault, and so is one for a school that has not accepted the agreement. Nothing is said about schools
 * outside the import.
 */
export function findImportSchool(
  name: string,
  number: string,
  schools: readonly ImportSchool[],
): { id: string } | { reason: string } {
  const found = findNamed(name, number, schools);
  if ('reason' in found || !found.awaitsAgreement) return found;
  return {
    reason: `${found.name} has not accepted the data-sharing agreement: its head or the trust lead does that first.`,
  };
}

function findNamed(
  name: string,
  number: string,
  schools: readonly ImportSchool[],
): ImportSchool | { reason: string } {
  const [only] = schools;
  if (name === '' && number === '')
    return only && schools.length === 1
      ? only
      : { reason: 'The row does not say which school it is for.' };
  const digits = number.replace(/\D/g, '');
  const byNumber = schools.filter(({ numbers }) =>
    numbers.some((each) => digits !== '' && each.replace(/\D/g, '') === digits),
  );
  const key = schoolKey(name);
  const byName = schools.filter((school) => key !== '' && schoolKey(school.name) === key);
  const [found, another] = byNumber.length > 0 ? byNumber : byName;
  if (found && !another) return found;
  const said = number === '' ? name : number;
  if (another) return { reason: `"${said}" is the name of more than one school: give its URN.` };
  return only && schools.length === 1
    ? { reason: `The row is for "${said}", but this import is for ${only.name}.` }
    : { reason: `No school of this import is called "${said}".` };
}

/** School names are written in many ways: `St. Peter's C of E Primary` and `St Peters CofE Primary School`. */
function schoolKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/church of england|c of e|c\.? ?e\.?(?= )/g, 'cofe')
    .replace(/\bsaint\b/g, 'st')
    .replace(/[’'.]/g, '')
    .replace(/&/g, 'and')
    .replace(/\b(the|school|academy)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, '');
}
