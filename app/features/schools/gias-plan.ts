import { longDay, type Day } from '~/platform/time';
import type { GiasSchool, RefusedRow } from './gias';
import { groupRows, schoolsByNumber, type Holders } from './gias-grouping';
import { Lineage } from './gias-links';
import { newNumbers } from './gias-numbers';
import {
  fieldChanges,
  type FieldChange,
  type KnownSchool,
  type NationalTrust,
} from './known-school';
import { participationOf, type ParticipationSetting, type TakesPart } from './participation';
import { identifierKey, type Identifier } from './school-identifier';

export type NewSchool = {
  row: GiasSchool;
  takesPart: TakesPart;
  identifiers: Identifier[];
};

export type ChangedSchool = {
  schoolId: string;
  line: number;
  urn: string;
  name: string;
  fields: FieldChange[];
  /** Numbers the school does not have yet; those of the same kind that stood before end. */
  identifiers: Identifier[];
  /** The trust to link it to from now on; null leaves the trust as it is. */
  trust: NationalTrust | null;
};

export type ListedSchool = { line: number; urn: string; name: string; why: string };

export type GiasPlan = {
  new: NewSchool[];
  changed: ChangedSchool[];
  closing: ChangedSchool[];
  unchanged: { schoolId: string; urn: string; name: string }[];
  /** Rows whose school takes no part, and why: among them those closed before they were known here. */
  notTakingPart: ListedSchool[];
  refused: RefusedRow[];
  /** Things to know that change nothing: a trust kept as entered by hand, a number another school has. */
  notes: { line: number; text: string }[];
  counts: { read: number; open: number; takingPart: number };
};

type PlanInput = {
  rows: readonly GiasSchool[];
  refused?: readonly RefusedRow[];
  known: readonly KnownSchool[];
  setting?: ParticipationSetting;
  lineage?: Lineage;
  today: Day;
};

/**
 * What taking in the national list would change, for a person to see first. Schools are found by any number,
 * old or new. Nothing the list leaves out is closed or emptied; a closed establishment is taken in only when it
 * is known already. Planning again after applying gives nothing to do.
 */
export function planGias(input: PlanInput): GiasPlan {
  const { rows, known, setting = {}, lineage = new Lineage([]), today } = input;
  const plan: GiasPlan = {
    new: [],
    changed: [],
    closing: [],
    unchanged: [],
    notTakingPart: [],
    refused: [...(input.refused ?? [])],
    notes: [],
    counts: { read: rows.length + (input.refused?.length ?? 0), open: 0, takingPart: 0 },
  };
  const holders = schoolsByNumber(known);
  for (const { row, school, earlier } of groupRows(rows, holders, lineage, today)) {
    const now = row ? `${row.name} (${row.urn})` : (school?.name ?? '');
    for (const old of earlier) plan.notTakingPart.push(listed(old, `Earlier number of ${now}`));
    if (!row) continue;
    if (school) planKnown(plan, row, school, setting, holders, today);
    else planNew(plan, row, setting, holders, lineage);
  }
  plan.counts.open = rows.filter((row) => row.status === 'open').length;
  return plan;
}

function planNew(
  plan: GiasPlan,
  row: GiasSchool,
  setting: ParticipationSetting,
  holders: Holders,
  lineage: Lineage,
) {
  if (row.status === 'closed') {
    const when = row.closedOn ? ` on ${longDay(row.closedOn)}` : '';
    plan.notTakingPart.push(listed(row, `Closed${when}, and not known here`));
    return;
  }
  const takesPart = participationOf(row.typeCode, setting);
  const urns = lineage
    .numbersOf(row.urn)
    .map(({ urn, ...days }): Identifier => ({ kind: 'urn', value: urn, ...days }));
  const identifiers = [...urns, ...newNumbers(row, urns, holders, plan.notes)];
  plan.new.push({ row, takesPart, identifiers });
  for (const each of identifiers)
    holders.set(identifierKey(each), { id: '', name: row.name, school: null });
  countPart(plan, row, takesPart);
}

function planKnown(
  plan: GiasPlan,
  row: GiasSchool,
  school: KnownSchool,
  setting: ParticipationSetting,
  holders: Holders,
  today: Day,
) {
  const takesPart =
    school.partSource === 'hand' ? school.takesPart : participationOf(row.typeCode, setting);
  const fields = fieldChanges(school, row);
  if (takesPart !== school.takesPart)
    fields.push({ field: 'takesPart', from: school.takesPart, to: takesPart });
  const change: ChangedSchool = {
    schoolId: school.id,
    line: row.line,
    urn: row.urn,
    name: row.name,
    fields,
    identifiers: newNumbers(row, school.identifiers, holders, plan.notes),
    trust: trustChange(row, school, plan),
  };
  const closes =
    school.status === 'open' &&
    (row.status === 'closed' ||
      (row.proposal === 'to close' && fields.some(({ field }) => field === 'closedOn')));
  if (closes) plan.closing.push(change);
  else if (fields.length > 0 || change.identifiers.length > 0 || change.trust)
    plan.changed.push(change);
  else plan.unchanged.push({ schoolId: school.id, urn: row.urn, name: row.name });
  if (row.status === 'closed' || (row.closedOn !== null && row.closedOn <= today))
    plan.notTakingPart.push(listed(row, 'Closed'));
  else countPart(plan, row, takesPart, school.partSource === 'hand');
}

function countPart(plan: GiasPlan, row: GiasSchool, takesPart: TakesPart, byHand = false) {
  if (takesPart !== 'no') plan.counts.takingPart++;
  else
    plan.notTakingPart.push(
      listed(row, byHand ? 'Left out by the council' : `Not invited: ${row.typeName}`),
    );
}

/** A trust entered by hand stays; so does any trust where the list is silent. */
function trustChange(row: GiasSchool, school: KnownSchool, plan: GiasPlan): NationalTrust | null {
  const { trust } = row;
  const held = school.trust;
  if (!trust || held?.code === trust.code) return null;
  if (held?.source !== 'hand') return trust;
  if (held.name.toLowerCase() !== trust.name.toLowerCase())
    plan.notes.push({
      line: row.line,
      text: `The list names ${trust.name} as the trust of ${row.name}; ${held.name}, entered by hand, stays.`,
    });
  return null;
}

function listed({ line, urn, name }: GiasSchool, why: string): ListedSchool {
  return { line, urn, name, why };
}
