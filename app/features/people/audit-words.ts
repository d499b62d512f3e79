/** Acts whose verb alone would not tell enough. */
const WORDS: Record<string, string> = {
  giveGrant: 'Gave a role',
  endGrant: 'Ended a role',
  setPassword: 'Chose a password',
  askForPassword: 'Asked for a link to choose a new password',
  changeAddress: 'Changed the address someone signs in with',
  invite: 'Sent an invitation',
  endSignIn: 'Ended own sign-ins elsewhere',
  issueSlip: 'Printed a slip with a code',
  joinPost: 'Said that a post entered by a school is theirs',
  openNamedList: 'Opened a school’s list of names',
  passOrganisersWork: 'The organiser’s work passed to the head',
  nameOrganisers: 'Named the school’s organisers',
  acceptAgreement: 'Accepted the data-sharing agreement',
  publishAgreement: 'Published a new text of the agreement',
  exportForEvaluation: 'Exported records without names',
  restartSchool: 'Counted a school’s dates from its new start',
  noteContact: 'Wrote down a contact with the school',
  doNextAct: 'Ticked off what was to come next',
  importStaffForTrust: 'Imported staff as the lead of the school’s trust',
  removeDouble: 'Took out a person entered twice',
  backUp: 'Backed up the database',
  moveInDraft: 'Moved a school in a draft of the plan',
  undoDraftMove: 'Undid a move in a draft of the plan',
  limitSchool: 'Limited a school for every plan',
  liftSchoolLimit: 'Lifted a limit of a school',
  pairSchools: 'Kept two schools together or apart for every plan',
  liftPair: 'No longer keeps two schools together or apart',
  nameArea: 'Named the area of a school',
  setPlanWeights: 'Changed what a plan weighs',
  askForProposal: 'Asked for a proposal of the plan',
  stopSearch: 'Stopped the search for a plan',
  endSearch: 'A search for a plan ended',
  restore: 'Restored the database from a backup',
  keepReadiness: 'Saved answers of the readiness check',
  handInReadiness: 'Handed in the readiness check',
  optIn: 'Put a school into the sequence by its own wish',
  backOut: 'Let a school back out of the sequence',
  makeTimetable: 'Made the timetable of a cohort',
  addTimetableLine: 'Added a line to the timetable template',
  changeTimetableLine: 'Changed a line of the timetable template',
  removeTimetableLine: 'Removed a line of the timetable template',
  setNeedWeights: 'Changed what need is weighed from',
};

/** Past tenses that do not just take -ed. */
const PAST: Record<string, string> = {
  begin: 'Began',
  give: 'Gave',
  hold: 'Held',
  make: 'Made',
  put: 'Put',
  send: 'Sent',
  set: 'Set',
  take: 'Took',
  tell: 'Told',
  write: 'Wrote',
  withdraw: 'Withdrew',
  cancel: 'Cancelled',
  apply: 'Applied',
  carry: 'Carried',
  drop: 'Dropped',
  copy: 'Copied',
};

/** An act of the audit trail in plain words: `takeRegister` reads “Took register”. */
export function auditWords(act: string): string {
  const words = WORDS[act];
  if (words) return words;
  const [verb = '', ...rest] = act.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  return [pastOf(verb), ...rest].join(' ');
}

/** What an entry tells besides: `role: evaluator, starts on: 2026-12-01`. Ids are left out. */
export function detailWords(detail: string): string {
  const facts: unknown = JSON.parse(detail);
  if (typeof facts !== 'object' || facts === null) return '';
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '' && !isId(value))
    .map(([name, value]) => `${spaced(name)}: ${said(value)}`)
    .join(', ');
}

function pastOf(verb: string): string {
  const capital = verb.charAt(0).toUpperCase() + verb.slice(1);
  return PAST[verb] ?? (capital.endsWith('e') ? `${capital}d` : `${capital}ed`);
}

function spaced(name: string): string {
  return name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

function said(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value).replaceAll('-', (hyphen, at, whole) =>
    /^[a-z-]+$/.test(String(whole)) ? ' ' : hyphen,
  );
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value);
}
