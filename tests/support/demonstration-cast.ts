import Sqlite from 'better-sqlite3';

/** The people of the demonstration whom stories are told of, by what they are. */
export const cast = {
  'project lead': 'Rosalind Whitfield',
  'programme administrator': 'Kofi Mensah',
  facilitator: 'Leila Haddad',
  'data lead': 'Priya Raman',
  evaluator: 'Tomasz Lis',
  SENCO: 'Ines Calloway',
  organiser: 'Jo Bright',
  head: 'Amara Osei',
  'trust lead': 'Daniel Achebe',
  'member of staff': 'Dana Kowalczyk',
  governor: 'Geoffrey Lund',
  'member of staff without e-mail': 'Sam Okafor',
  observer: 'Margaret Hale',
} as const;

export type CastName = keyof typeof cast;

/** The id of somebody of the cast in a copy of the demonstration. */
export function personIdOf(file: string, who: CastName): string {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    const found = sqlite
      .prepare<[string], { id: string }>(
        `SELECT id FROM Person WHERE givenName || ' ' || familyName = ?`,
      )
      .get(cast[who]);
    if (!found) throw new Error(`${cast[who]} is not in this demonstration.`);
    return found.id;
  } finally {
    sqlite.close();
  }
}
