import { keptForClass } from '~/platform/retention';

/**
 * The text of the data-sharing agreement that a council begins with and makes its own, as plain text: a blank line
 * between paragraphs, a dash before each item of a list. A draft until the council's data protection officer has
 * confirmed it; it is not legal advice.
 */
export function defaultAgreement(council: { name: string; contact: string }): string {
  return [
    ...opening(council.name),
    ...details,
    ...promises,
    ...duties,
    ...ending(council.contact),
  ].join('\n\n');
}

const opening = (councilName: string) => [
  `DRAFT, for the data protection officer of ${councilName} to confirm before any school is asked to accept it.`,
  'Agreement on sharing staff details for the Culture of Inclusion programme',
  '1. Who and what for',
  `This agreement is between ${councilName} (the council) and the school, or the trust that employs the school’s staff (the school). It lets the council arrange, record and evaluate the training of the school’s staff and governors in including children and young people with special educational needs and disabilities. It takes effect on the day on which the head teacher or the trust lead accepts it in the portal. No staff details come in before that day.`,
  '2. Two controllers',
  'The council and the school are separate controllers. Each decides for itself within this agreement, is responsible for its own use of the details, and answers for it. Neither acts for the other, and no details are sold or lent.',
  '3. Legal basis',
  'The council uses the details because it is necessary for a task in the public interest: Article 6(1)(e) of the UK GDPR, with the council’s functions for children and young people with special educational needs. It does not rely on consent. The school shares them on its own basis, which for most schools is the same. What a person asks to have arranged for a session may concern health: it is asked for apart, given by the person only, and kept as Article 9 requires; the data protection officer confirms the condition.',
];

const details = [
  '4. What is shared',
  [
    '- Name',
    '- Work e-mail address, if the person has one',
    '- Post: staff type (head teacher, senior leader, SENCO, teacher, teaching assistant, support staff or governor), job title if useful, and first and last day',
    '- Working days, if known, and a day until which someone is not expected, without the reason',
  ].join('\n'),
  '5. What is never shared',
  [
    '- Anything about a pupil or a family',
    '- National Insurance number, date of birth, home address, personal telephone number or personal e-mail address',
    '- Pay, ethnicity, religion, health, absence and its reasons',
    '- Anything from appraisal, capability or discipline',
  ].join('\n'),
  'A file that has such columns is refused before anything of it is stored.',
  '6. Who sees what',
  [
    '- The person: their own record.',
    '- Head teacher, SENCO and school organiser: for their own school, what is done, what is due, and dates.',
    '- Trust lead: the same for the schools of the trust, in alphabetical order.',
    '- Facilitators: who is coming to their own sessions, and what should be arranged.',
    '- The council’s programme team: figures of each school. It opens a school’s list of names only for a stated reason, which is logged and which the head teacher can see.',
    '- The evaluator: records without names. Observers: totals, with small numbers hidden.',
  ].join('\n'),
];

const promises = [
  '7. What both sides promise',
  [
    '- Not for appraisal, capability or pay. Nothing in the portal, and nothing taken from it, is used for these. Head teachers see what is done, what is due and dates, and never scores, attempts, minutes or times of day.',
    '- No league tables. Schools are listed from A to Z and never ranked or coloured against one another. A reason given to one school names no other.',
    '- No pupil is ever named. Every box for free text says so, and is checked.',
    '- Survey answers are never shown to employers. Results from fewer than 10 people are held back until there are enough. No one tries to find out who answered what.',
  ].join('\n'),
];

const duties = [
  '8. Telling people',
  'The council tells each person in its first message who gave their details, why, who sees what, for how long, and how to object or complain, as Article 14 requires. The school gives the same on paper to people without a work e-mail address, and tells its staff beforehand that it takes part.',
  '9. Keeping details right',
  'The school keeps its list up to date: it adds people who join and ends the posts of those who leave. A person missing from a file is never taken to have left.',
  '10. Security',
  'The council keeps the portal secure, gives access to named people only, and ends it the same day when a post ends. Either side tells the other of a breach that touches these details without undue delay, and within 24 hours of knowing of it.',
  '11. How long',
  `Staff details are kept for ${keptForClass('staff-record')}. The training record is kept for ${keptForClass('training-record')}. What someone asked to have arranged is kept for ${keptForClass('access-need')}. Survey answers, held without names, are kept for ${keptForClass('survey')}. This agreement and its acceptance are kept for ${keptForClass('school-record')}.`,
  '12. Rights and complaints',
  'A person may ask either side for a copy, a correction, or a limit on use, and may object. Whoever is asked deals with it for what it holds, and tells the other within two working days where both are concerned. A complaint is acknowledged within 30 days and answered without undue delay. A person may also complain to the Information Commissioner at ico.org.uk.',
];

const ending = (contact: string) => [
  '13. Change and end',
  'A new version is published with its date and number, and asks to be accepted again; earlier versions stay readable. Either side may end this agreement in writing at any time. From that day no further details are shared, and accounts held through a post at the school are closed. What was recorded until then is kept as in section 11, so that people keep proof of their training. The school’s own records are not touched.',
  '14. Whom to ask',
  `The council: ${contact}. The school: its head teacher, or the data protection officer named on its website.`,
];
