import { counted, listed } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import type { ChangedSchool, GiasPlan } from './gias-plan';
import type { FieldName } from './known-school';
import { partName } from './school-filter';
import type { IdentifierKind } from './school-identifier';

/** One detail of one school, before and after, as a page says it. */
type ShownChange = { key: string; name: string; what: string; from: string; to: string };

const fieldNames: Record<FieldName, string> = {
  name: 'Name',
  typeCode: 'Type, by its code',
  typeName: 'Type',
  phase: 'Phase',
  status: 'Open or closed',
  openedOn: 'Opening day',
  closedOn: 'Closing day',
  street: 'Street',
  town: 'Town',
  postcode: 'Postcode',
  easting: 'Easting',
  northing: 'Northing',
  telephone: 'Telephone',
  pupils: 'Pupils',
  laCode: 'Council code',
  takesPart: 'Part it plays',
};

const numberNames: Record<IdentifierKind, string> = {
  urn: 'URN',
  laestab: 'Council and school number',
  ukprn: 'UKPRN',
  ofsted: 'Ofsted number',
  council: 'Council’s own reference',
};

/** A plan for the national list as a page shows it: the answer first, dates spoken, only what is drawn. */
export function schoolImportView(plan: GiasPlan, outside: number) {
  const { read, open, takingPart } = plan.counts;
  const changes = plan.new.length + plan.changed.length + plan.closing.length;
  return {
    title: `${counted(takingPart, 'school takes', 'schools take')} part: ${open} open of ${read} read`,
    done: changes === 0 ? 'Nothing changed: all of it was taken in already' : doneWords(plan),
    changes,
    outside,
    unchanged: plan.unchanged.length,
    added: plan.new
      .map(({ row: { urn, name, typeName }, takesPart }) => ({
        ...{ urn, name, typeName },
        part: partName(takesPart),
      }))
      .sort(byName),
    changed: plan.changed.toSorted(byName).flatMap(shownChanges),
    closing: plan.closing.toSorted(byName).flatMap(shownChanges),
    notTakingPart: plan.notTakingPart.toSorted(byName),
    notes: plan.notes,
    refused: plan.refused,
  };
}

export type SchoolImportView = ReturnType<typeof schoolImportView>;

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'en');
}

function doneWords({ new: added, changed, closing, counts }: GiasPlan): string {
  const parts = [
    added.length > 0 && `${added.length} new`,
    changed.length > 0 && `${changed.length} changed`,
    closing.length > 0 && `${closing.length} closing`,
  ].filter((part) => part !== false);
  return `Taken in: ${listed(parts)}. ${counted(counts.takingPart, 'school of the list takes', 'schools of the list take')} part.`;
}

function shownChanges({ urn, name, fields, identifiers, trust }: ChangedSchool): ShownChange[] {
  return [
    ...fields.map(({ field, from, to }) => ({
      what: fieldNames[field],
      from: said(field, from),
      to: said(field, to),
    })),
    ...identifiers.map(({ kind, value }) => ({
      what: numberNames[kind],
      from: 'Not known',
      to: value,
    })),
    ...(trust ? [{ what: 'Trust', from: 'Another, or none', to: trust.name }] : []),
  ].map((change) => ({
    key: `${urn} ${change.what} ${change.to}`,
    name: `${name} (${urn})`,
    ...change,
  }));
}

function said(field: FieldName, value: string | number | null): string {
  if (value === null) return 'Nothing';
  const text = String(value);
  if (field === 'takesPart') return partName(text);
  if (field === 'openedOn' || field === 'closedOn') return longDay(text);
  return field === 'status' || field === 'phase'
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}
