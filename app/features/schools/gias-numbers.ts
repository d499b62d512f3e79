import type { GiasSchool } from './gias';
import type { Holders } from './gias-grouping';
import { identifierKey, type Identifier } from './school-identifier';

type Note = { line: number; text: string };

/**
 * The council and provider numbers of a row that its school does not have yet. A number that another school
 * has stays there, with a note: after a change of URN the links file brings the two together.
 */
export function newNumbers(
  row: GiasSchool,
  held: readonly Identifier[],
  holders: Holders,
  notes: Note[],
): Identifier[] {
  const has = new Set(held.map(identifierKey));
  const stated: Pick<Identifier, 'kind' | 'value'>[] = [
    { kind: 'urn', value: row.urn },
    ...(row.laestab ? [{ kind: 'laestab' as const, value: row.laestab }] : []),
    ...(row.ukprn ? [{ kind: 'ukprn' as const, value: row.ukprn }] : []),
  ];
  return stated.flatMap((each) => {
    const key = identifierKey(each);
    if (has.has(key)) return [];
    const holder = holders.get(key);
    if (!holder) return [{ ...each, startsOn: null, endsOn: null }];
    notes.push({
      line: row.line,
      text: `${row.name} (${row.urn}) has the number ${each.value}, which ${holder.name} has. If they are one school under a new URN, take in the links file as well.`,
    });
    return [];
  });
}
