import type { Day } from '~/platform/time';

/** How a school is found: its number in the national list, with its council, as a provider, with Ofsted, or here. */
export type IdentifierKind = 'urn' | 'laestab' | 'ukprn' | 'ofsted' | 'council';

/** A dated name of a school; it stands from `startsOn` until, but not on, `endsOn`; null where not known. */
export type Identifier = {
  kind: IdentifierKind;
  value: string;
  startsOn: Day | null;
  endsOn: Day | null;
};

/** `kind value`, by which identifiers are compared: no two schools hold the same one. */
export function identifierKey({ kind, value }: Pick<Identifier, 'kind' | 'value'>): string {
  return `${kind} ${value}`;
}

/** Orders URNs by their first day; where the list gives no day, the higher number is the newer. */
export function oldestFirst(
  a: Pick<Identifier, 'startsOn' | 'value'>,
  b: Pick<Identifier, 'startsOn' | 'value'>,
): number {
  return (a.startsOn ?? '').localeCompare(b.startsOn ?? '') || a.value.localeCompare(b.value);
}
