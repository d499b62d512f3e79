import type { Day } from '~/platform/time';
import { schoolsByNumber, type Holders } from './gias-grouping';
import type { DatedUrn, Lineage } from './gias-links';
import { fieldChanges, type FieldChange, type KnownSchool } from './known-school';
import type { Identifier } from './school-identifier';

/** URNs that a school gains, and those whose days become known. */
export type Renumbered = {
  schoolId: string;
  name: string;
  add: Identifier[];
  redate: Identifier[];
};

/** Two records of one school: `absorbedId`, on which nothing hangs, goes; its numbers and description come over. */
export type Joined = {
  keptId: string;
  absorbedId: string;
  name: string;
  fields: FieldChange[];
  takeTrust: boolean;
};

export type Succession = {
  fromSchoolId: string;
  toSchoolId: string;
  kind: 'merger' | 'split';
  on: Day | null;
  names: [from: string, to: string];
};

export type LinksPlan = {
  joined: Joined[];
  renumbered: Renumbered[];
  /** A merger or split makes a new school: both stay, and the link between them is recorded. */
  successions: Succession[];
  /** Two records of one school that both have people or plans: a person must decide first. */
  refused: { urns: string[]; reason: string }[];
};

type PlanInput = {
  lineage: Lineage;
  known: readonly KnownSchool[];
  /** Successions recorded already, as `fromSchoolId toSchoolId`. */
  recorded?: ReadonlySet<string>;
};

/**
 * What the links of the national list change among the known schools. Links to schools not known wait: taking in
 * the list of schools afterwards ends the same as taking it in before. Planning again gives nothing to do.
 */
export function planLinks({ lineage, known, recorded = new Set() }: PlanInput): LinksPlan {
  const plan: LinksPlan = { joined: [], renumbered: [], successions: [], refused: [] };
  const holders = schoolsByNumber(known);
  const seen = new Set<string>();
  for (const school of known)
    for (const { kind, value } of school.identifiers) {
      if (kind !== 'urn' || seen.has(value)) continue;
      const numbers = lineage.numbersOf(value);
      for (const { urn } of numbers) seen.add(urn);
      if (numbers.length > 1) planNumbers(plan, numbers, holders);
    }
  const absorbed = new Map(plan.joined.map(({ absorbedId, keptId }) => [absorbedId, keptId]));
  planSuccessions(plan, lineage, holders, absorbed, recorded);
  return plan;
}

function planNumbers(plan: LinksPlan, numbers: DatedUrn[], holders: Holders) {
  const records = [
    ...new Set(numbers.flatMap(({ urn }) => holders.get(`urn ${urn}`)?.school ?? [])),
  ];
  const newest = records.at(-1);
  const used = records.filter((school) => school.inUse);
  if (!newest) return;
  if (used.length > 1) {
    const names = used.map(({ name }) => name).join(' and ');
    plan.refused.push({
      urns: numbers.map(({ urn }) => urn),
      reason: `${names} are one school under successive URNs, but people or plans hang on both records. Move the posts to one of them first.`,
    });
    return;
  }
  const kept = used[0] ?? newest;
  for (const other of records)
    if (other !== kept) plan.joined.push(join(kept, other, other === newest));
  const change = renumber(kept, records, numbers);
  if (change.add.length + change.redate.length > 0) plan.renumbered.push(change);
}

function join(kept: KnownSchool, other: KnownSchool, describes: boolean): Joined {
  const fields: FieldChange[] = describes ? fieldChanges(kept, other) : [];
  if (describes && kept.partSource === 'type' && kept.takesPart !== other.takesPart)
    fields.push({ field: 'takesPart', from: kept.takesPart, to: other.takesPart });
  const takeTrust = describes && other.trust !== null && kept.trust?.source !== 'hand';
  return { keptId: kept.id, absorbedId: other.id, name: kept.name, fields, takeTrust };
}

/** After a join the kept school holds the others' numbers, so only their days may be wrong. */
function renumber(kept: KnownSchool, records: KnownSchool[], numbers: DatedUrn[]): Renumbered {
  const held = new Map(
    records.flatMap(({ identifiers }) =>
      identifiers.filter(({ kind }) => kind === 'urn').map((each) => [each.value, each]),
    ),
  );
  const wanted = numbers.map(({ urn, ...days }): Identifier => ({
    kind: 'urn',
    value: urn,
    ...days,
  }));
  return {
    schoolId: kept.id,
    name: kept.name,
    add: wanted.filter(({ value }) => !held.has(value)),
    redate: wanted.filter(({ value, startsOn, endsOn }) => {
      const each = held.get(value);
      return each && (each.startsOn !== startsOn || each.endsOn !== endsOn);
    }),
  };
}

function planSuccessions(
  plan: LinksPlan,
  lineage: Lineage,
  holders: Holders,
  absorbed: ReadonlyMap<string, string>,
  recorded: ReadonlySet<string>,
) {
  const done = new Set(recorded);
  for (const { from, to, kind, on } of lineage.mergersAndSplits()) {
    const [before, after] = [from, to].map((urn) => schoolOf(urn, lineage, holders));
    if (!before || !after) continue;
    const [fromSchoolId, toSchoolId] = [before.id, after.id].map((id) => absorbed.get(id) ?? id);
    if (!fromSchoolId || !toSchoolId || fromSchoolId === toSchoolId) continue;
    const key = `${fromSchoolId} ${toSchoolId}`;
    if (done.has(key)) continue;
    done.add(key);
    plan.successions.push({ fromSchoolId, toSchoolId, kind, on, names: [before.name, after.name] });
  }
}

function schoolOf(urn: string, lineage: Lineage, holders: Holders): KnownSchool | null {
  for (const { urn: each } of lineage.numbersOf(urn)) {
    const school = holders.get(`urn ${each}`)?.school;
    if (school) return school;
  }
  return null;
}
