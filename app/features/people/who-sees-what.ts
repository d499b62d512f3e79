import type { Block } from '~/platform/prose';

/** Who sees what about a member of staff or governor: the privacy notice's table, true to what each role may do. */
export const whoSeesWhat: Block = {
  kind: 'table',
  caption: 'Who sees what about you',
  head: ['Person', 'Sees', 'Never sees'],
  rows: [
    ['You', 'Your whole record and your certificates', ''],
    [
      'Head teacher, SENCO and school organiser',
      'For their own school: the staff list, bookings, what is done, what is due and dates. The head also sees who at the council opened the list of names, and why',
      'Survey answers, scores, attempts, minutes, times of day',
    ],
    [
      'Trust lead',
      'The same for the schools of the trust, listed from A to Z. May send us the staff lists of schools that have accepted the agreement; each school sees that it did',
      'Survey answers, scores, attempts, minutes, times of day',
    ],
    [
      'Facilitator',
      'Who is coming to their own sessions, what to arrange, and the register',
      'Anything else about you; whose feedback is whose',
    ],
    [
      'Programme administrator (council)',
      'Figures of each school; a school’s list of names for a stated reason, which is logged and which the head can see; what to arrange for sessions they arrange',
      'Survey answers',
    ],
    [
      'Project lead (council)',
      'Figures of each school, and what it says of its readiness; a school’s list of names for a stated reason, as above; written comments without a name, to check that they name nobody',
      'Who answered what; what you asked us to arrange',
    ],
    ['Data lead (council)', 'The council’s measures', 'Names'],
    ['Evaluator', 'Records without names, and totals; every export is logged', 'Names'],
    [
      'Observers, such as the Parent Carer Forum or Schools Forum',
      'Totals, with small numbers hidden',
      'Names, or anything about one person',
    ],
  ],
};
