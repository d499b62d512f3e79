import type { Day } from '~/platform/time';
import type { TakesPart } from './participation';
import type { Identifier } from './school-identifier';

/** What the national list says of a school, as the portal keeps it. */
export type SchoolFields = {
  name: string;
  typeCode: string | null;
  typeName: string;
  phase: string;
  status: 'open' | 'closed';
  openedOn: Day | null;
  closedOn: Day | null;
  street: string | null;
  town: string | null;
  postcode: string | null;
  easting: number | null;
  northing: number | null;
  telephone: string | null;
  pupils: number | null;
  laCode: string | null;
};

export type NationalTrust = { code: string; name: string };

/** A school the portal already has, as the import plans read it. */
export type KnownSchool = SchoolFields & {
  id: string;
  takesPart: TakesPart;
  partSource: 'type' | 'hand';
  identifiers: Identifier[];
  /** The trust of today. `source` tells whether the list or a hand gave it. */
  trust: { code: string | null; name: string; source: 'gias' | 'hand' } | null;
  /** Does anything but imports hang on it: posts, agreements, cohorts, sessions…? */
  inUse: boolean;
};

export type FieldName = keyof SchoolFields | 'takesPart';

/** One field of a school that an import would change, for the person to see before it does. */
export type FieldChange = {
  field: FieldName;
  from: string | number | null;
  to: string | number | null;
};

const compared: readonly (keyof SchoolFields)[] = [
  'name',
  'typeCode',
  'typeName',
  'phase',
  'status',
  'openedOn',
  'closedOn',
  'street',
  'town',
  'postcode',
  'easting',
  'northing',
  'telephone',
  'pupils',
  'laCode',
];

/**
 * The fields in which a newer description differs. What the newer one leaves empty stays as it is, except
 * the closing day of a school that is open again.
 */
export function fieldChanges(known: SchoolFields, newer: SchoolFields): FieldChange[] {
  const reopened = known.status === 'closed' && newer.status === 'open';
  return compared.flatMap((field) => {
    const [from, to] = [known[field], newer[field]];
    if (from === to || (to === null && !(field === 'closedOn' && reopened))) return [];
    return [{ field, from, to }];
  });
}
