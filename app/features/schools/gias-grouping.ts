import type { Day } from '~/platform/time';
import type { GiasSchool } from './gias';
import type { Lineage } from './gias-links';
import type { KnownSchool } from './known-school';
import { identifierKey, oldestFirst } from './school-identifier';

type Holder = { id: string; name: string; school: KnownSchool | null };

/** Which school holds each number; `school` is null for one that the plan itself would make. */
export type Holders = Map<string, Holder>;

export function schoolsByNumber(known: readonly KnownSchool[]): Holders {
  return new Map(
    known.flatMap((school) =>
      school.identifiers.map((each): [string, Holder] => [
        identifierKey(each),
        { id: school.id, name: school.name, school },
      ]),
    ),
  );
}

/**
 * The rows of one school. `row` describes it: the row of its newest number, or null when the school is known
 * under a newer number than any in the file, which is then older than what is known. The others are `earlier`.
 */
export type SchoolRows = {
  row: GiasSchool | null;
  school: KnownSchool | null;
  earlier: GiasSchool[];
};

/** Groups the rows by the school they are about, in the order of the file. */
export function groupRows(
  rows: readonly GiasSchool[],
  holders: Holders,
  lineage: Lineage,
  today: Day,
): SchoolRows[] {
  const groups = new Map<string, { school: KnownSchool | null; rows: GiasSchool[] }>();
  for (const row of rows) {
    const numbers = lineage.numbersOf(row.urn);
    const school = [row.urn, ...numbers.map(({ urn }) => urn)]
      .map((urn) => holders.get(`urn ${urn}`)?.school)
      .find((holder) => holder);
    const key = school?.id ?? numbers[0]?.urn ?? row.urn;
    const group = groups.get(key) ?? { school: school ?? null, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ school, rows: together }) => {
    const { order, standing } = numbersInOrder(together, school, lineage, today);
    const newestFirst = [...together].sort((a, b) => order.indexOf(b.urn) - order.indexOf(a.urn));
    const [newest, ...earlier] = newestFirst;
    const outdated =
      school !== null && newest !== undefined && order.indexOf(newest.urn) < standing;
    return outdated
      ? { row: null, school, earlier: newestFirst }
      : { row: newest ?? null, school, earlier };
  });
}

/** All numbers of one school, oldest first, and the position of the one that stands today. */
function numbersInOrder(
  rows: readonly GiasSchool[],
  school: KnownSchool | null,
  lineage: Lineage,
  today: Day,
) {
  const linked =
    rows.map((row) => lineage.numbersOf(row.urn)).find((each) => each.length > 1) ?? [];
  const held = (school?.identifiers ?? [])
    .filter(({ kind }) => kind === 'urn')
    .sort(oldestFirst)
    .map(({ value, startsOn }) => ({ urn: value, startsOn }));
  const dated = linked.length > 0 ? linked : held;
  const standing = dated.findLastIndex(({ startsOn }) => startsOn === null || startsOn <= today);
  const order = dated.map(({ urn }) => urn);
  return {
    order: [...order, ...rows.map(({ urn }) => urn).filter((urn) => !order.includes(urn))],
    standing,
  };
}
