import type { Day } from '~/platform/time';

/** A school that an import may bring staff to. */
export type ImportSchool = {
  id: string;
  name: string;
  numbers: readonly string[];
  /** Nobody comes in yet: its rows are faults. */
  awaitsAgreement?: boolean;
};

/** One row of a staff file, understood. */
export type StaffRow = {
  line: number;
  schoolId: string;
  givenName: string;
  familyName: string;
  email: string | null;
  jobTitle: string | null;
  startsOn: Day | null;
  /** The first day the post is no longer held: the day after the file's leaving date. */
  endsOn: Day | null;
  workingDays: string | null;
};

/** What is wrong with a row, in plain words; until it is put right or left out nothing is taken in. */
export type RowError = { line: number; reason: string };
