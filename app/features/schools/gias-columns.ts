const names = {
  urn: 'URN',
  name: 'EstablishmentName',
  typeCode: 'TypeOfEstablishment (code)',
  typeName: 'TypeOfEstablishment (name)',
  statusCode: 'EstablishmentStatus (code)',
  statusName: 'EstablishmentStatus (name)',
  laCode: 'LA (code)',
  number: 'EstablishmentNumber',
  openedOn: 'OpenDate',
  closedOn: 'CloseDate',
  phaseCode: 'PhaseOfEducation (code)',
  phaseName: 'PhaseOfEducation (name)',
  pupils: 'NumberOfPupils',
  trustCode: 'Trusts (code)',
  trustName: 'Trusts (name)',
  ukprn: 'UKPRN',
  street: 'Street',
  locality: 'Locality',
  address3: 'Address3',
  town: 'Town',
  postcode: 'Postcode',
  telephone: 'TelephoneNum',
  easting: 'Easting',
  northing: 'Northing',
} as const;

export type GiasColumn = keyof typeof names;

/** Where each column stands in the file; absent when the file does not have it. */
export type GiasColumns = Partial<Record<GiasColumn, number>>;

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const byName = new Map(
  (Object.entries(names) as [GiasColumn, string][]).map(([key, name]) => [plain(name), key]),
);

/** Finds the columns by name; of two with one name the first counts. */
export function giasColumns(header: readonly string[]): GiasColumns {
  const columns: GiasColumns = {};
  for (const [position, cell] of header.entries()) {
    const key = byName.get(plain(cell));
    if (key) columns[key] ??= position;
  }
  return columns;
}

/** The columns without which no school can be taken in, in the file's own words. */
export function missingColumns(columns: GiasColumns): string[] {
  const needed: GiasColumn[][] = [
    ['urn'],
    ['name'],
    ['typeCode', 'typeName'],
    ['statusCode', 'statusName'],
    ['laCode'],
  ];
  return needed
    .filter((choices) => choices.every((choice) => columns[choice] === undefined))
    .map(([first = 'urn']) => names[first]);
}
