import type { Reader, Tx } from '~/platform/db.server';

const FORGOTTEN = 'former member of staff';

/** The names behind ids that a record keeps, in one query; someone erased reads as a former member of staff. */
export async function namesOf(
  reader: Reader | Tx,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const people = await reader.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, givenName: true, familyName: true },
  });
  const names = new Map(people.map((one) => [one.id, `${one.givenName} ${one.familyName}`]));
  return (id) => names.get(id) ?? FORGOTTEN;
}
