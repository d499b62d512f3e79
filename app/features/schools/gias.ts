import type { NationalTrust, SchoolFields } from './known-school';

/** One row of the national list (Get Information About Schools) that could be read. */
export type GiasSchool = SchoolFields & {
  line: number;
  urn: string;
  /** Council and establishment number, `812/2109`. Successors often keep their predecessor's. */
  laestab: string | null;
  ukprn: string | null;
  /** Open, but with a proposal to close, or not open yet. */
  proposal: 'to close' | 'to open' | null;
  /** Null when the list does not say, which is not the same as having none. */
  trust: NationalTrust | null;
};

/** A row left out, with the reason in words for the person who chose the file. */
export type RefusedRow = { line: number; reason: string };
