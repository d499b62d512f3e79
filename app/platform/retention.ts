/**
 * How long each kind of record is kept. Every model of the schema names one of these classes, the privacy notice
 * prints them, and the council's data protection officer confirms them before a live portal opens.
 * No statutory period for a council's training records was found: these are proposals with a reason.
 */
export type RetentionClass = {
  id: string;
  name: string;
  holds: string;
  kept: Kept;
  from: string;
  then: string;
  why: string;
};

type Kept = { length: number; unit: 'day' | 'year' } | 'while in use';

export const retentionClasses = [
  {
    id: 'account',
    name: 'Accounts and access',
    holds: 'The e-mail address you sign in with, your scrambled password, and what you may see.',
    kept: { length: 90, unit: 'day' },
    from: 'the day access ends',
    then: 'deleted',
    why: 'So that an account closed by mistake can be opened again.',
  },
  {
    id: 'sign-in',
    name: 'Sign-in sessions, links and printed codes',
    holds: 'When and on what kind of device you signed in, and one-time links and codes.',
    kept: { length: 30, unit: 'day' },
    from: 'the day it ends or runs out',
    then: 'deleted',
    why: 'So that you can see and end your own sign-in sessions, and misuse can be looked into.',
  },
  {
    id: 'audit',
    name: 'Record of who did what',
    holds: 'Acts in the portal, kept by number and not by name, and each opening of a named list.',
    kept: { length: 1, unit: 'year' },
    from: 'the act',
    then: 'deleted',
    why: 'So that a head can see who opened their list, and mistakes can be traced.',
  },
  {
    id: 'message',
    name: 'Messages sent',
    holds: 'The e-mails the portal sent you and whether they were delivered.',
    kept: { length: 90, unit: 'day' },
    from: 'the day it was sent',
    then: 'deleted',
    why: 'So that we can tell you what was sent and send it again.',
  },
  {
    id: 'reference',
    name: 'Public and general information',
    holds: 'Term dates, bank holidays and published figures. It is about no individual.',
    kept: 'while in use',
    from: 'the day it is loaded',
    then: 'replaced by a newer edition',
    why: 'It is public, and the portal cannot count days or schools without it.',
  },
  {
    id: 'school-record',
    name: 'School record',
    holds:
      'The school, its identifiers and trust, who accepted the data-sharing agreement when, its readiness answers, what it said on coming into or leaving the sequence, and notes of contacts with it. Words name posts and no person.',
    kept: { length: 6, unit: 'year' },
    from: 'the end of the programme',
    then: 'deleted',
    why: 'So that either side can show on what agreement staff details were shared.',
  },
  {
    id: 'staff-record',
    name: 'Staff record',
    holds: 'Your name, work e-mail address, posts, staff type and working days.',
    kept: { length: 1, unit: 'year' },
    from: 'the day the last post ends',
    then: 'erased: your history then reads “former member of staff”',
    why: 'So that your credit follows you if you move to another school of the programme.',
  },
  {
    id: 'programme',
    name: 'Programme record',
    holds: 'Modules, pathways, cohorts and each school’s invitation and answer.',
    kept: { length: 6, unit: 'year' },
    from: 'the end of the programme',
    then: 'deleted',
    why: 'So that the use of public money and the evaluation can be checked.',
  },
  {
    id: 'training-record',
    name: 'Training record',
    holds: 'What you owe, your bookings, attendance, parts done and completions.',
    kept: { length: 6, unit: 'year' },
    from: 'the end of the programme',
    then: 'deleted',
    why: 'So that you can prove your training, and the council can show what the grant paid for.',
  },
  {
    id: 'access-need',
    name: 'What you asked us to arrange',
    holds: 'What you told us about access or food for one session.',
    kept: { length: 1, unit: 'day' },
    from: 'the end of the session',
    then: 'deleted',
    why: 'It may be about your health and is of no use once the session is over.',
  },
  {
    id: 'survey',
    name: 'Feedback',
    holds:
      'Answers after a session, stored without your name, your school or the time, and the fact that you were asked.',
    kept: { length: 1, unit: 'year' },
    from: 'the sign-off of the year’s evaluation',
    then: 'deleted, leaving only the published totals',
    why: 'So that the evaluation can be checked.',
  },
  {
    id: 'staging',
    name: 'Uploads waiting to be confirmed',
    holds: 'The accepted columns of a staff file between preview and confirmation.',
    kept: { length: 1, unit: 'day' },
    from: 'the upload',
    then: 'deleted',
    why: 'So that whoever uploads can look first; nothing is kept that was not confirmed.',
  },
] as const satisfies readonly RetentionClass[];

export type RetentionClassId = (typeof retentionClasses)[number]['id'];

/** How long, for a table of the privacy notice: `6 years from the end of the programme, then deleted`. */
export function keptFor(each: RetentionClass): string {
  return `${lengthOf(each)}, then ${each.then}`;
}

/** How long, inside a sentence: `6 years from the end of the programme`. */
export function keptForClass(id: RetentionClassId): string {
  return retentionClasses
    .filter((each) => each.id === id)
    .map(lengthOf)
    .join();
}

function lengthOf({ kept, from }: RetentionClass): string {
  if (kept === 'while in use') return 'While in use';
  const plural = kept.length === 1 ? '' : 's';
  return `${kept.length} ${kept.unit}${plural} from ${from}`;
}
