import { describe, expect, test } from 'vitest';
import { listReviewMessage } from '~/features/enrolment/list-review.message';
import { feedbackAskMessage } from '~/features/feedback/feedback-ask.message';
import { weeklyReminderMessage } from '~/features/learning/reminder.message';
import { invitationMessage } from '~/features/people/invitation.message';
import { passwordResetMessage } from '~/features/people/password-reset.message';
import { welcomeMessage } from '~/features/people/welcome.message';
import { invitationAnswerMessage } from '~/features/rollout/invitation-answer.message';
import { offerEndedMessage } from '~/features/rollout/offer-ended.message';
import { startMovedMessage } from '~/features/rollout/start-moved.message';
import { schoolInvitationMessage } from '~/features/rollout/invitation.message';
import { startOfferedMessage } from '~/features/rollout/start-offered.message';
import {
  bookingCancelledMessage,
  bookingConfirmedForOthersMessage,
  bookingConfirmedMessage,
} from '~/features/training/booking.message';
import {
  leadingMessage,
  placeFreeMessage,
  placeGivenUpMessage,
  sessionInSchoolMessage,
} from '~/features/training/place.message';
import {
  sessionCancelledForSchoolMessage,
  sessionCancelledMessage,
  sessionChangedForSchoolMessage,
  sessionChangedMessage,
} from '~/features/training/session.message';
import type { MessageText } from '~/platform/message-text';

const link = 'https://inclusion.example.gov.uk/here';
const to = {
  name: 'Dana Kowalczyk',
  sender: { councilName: 'Estuary Council', contact: 'inclusion@example.gov.uk or 01632 960123' },
  link,
};
const school = {
  schoolName: 'Saltmarsh Primary Academy',
  cohortName: 'cohort 2',
  startsOn: '4 January 2027',
};
const session = {
  moduleTitle: 'Speech, language and communication',
  when: 'Tue 1 Dec, 9.30 am to noon',
  where: 'Humber Room, Civic Centre',
};
const privacyLink = 'https://inclusion.example.gov.uk/privacy';
const linkEnds = 'Mon 14 Sept, 9 am';
const moduleTitle = session.moduleTitle;
const dueOn = '18 December';
const reason = 'The room is flooded.';

const messages: Record<string, MessageText> = {
  welcome: welcomeMessage({
    ...to,
    ...school,
    givenBy: school.schoolName,
    givenOn: '7 September 2026',
    trustName: 'Estuary Learning Trust',
    privacyLink,
    linkEnds,
  }),
  'account invitation': invitationMessage({
    ...to,
    role: 'a facilitator',
    invitedBy: 'Rosa Lind, project lead',
    privacyLink,
    linkEnds,
  }),
  'password reset': passwordResetMessage({ ...to, linkEnds }),
  'school invitation': schoolInvitationMessage({ ...to, ...school }),
  'start offered': startOfferedMessage({ ...to, ...school }),
  'answer accepted': invitationAnswerMessage({ ...to, ...school, answer: 'accepted' }),
  'answer declined': invitationAnswerMessage({ ...to, ...school, answer: 'declined' }),
  'start moved': startMovedMessage({ ...to, ...school }),
  'offer ended': offerEndedMessage({ ...to, ...school, reason: 'The hall is being rebuilt.' }),
  'offer ended, no reason given': offerEndedMessage({ ...to, ...school, reason: null }),
  'answer another': invitationAnswerMessage({ ...to, ...school, answer: 'another' }),
  'answer paused': invitationAnswerMessage({ ...to, ...school, answer: 'paused' }),
  'answer paused for the head': invitationAnswerMessage({
    ...{ ...to, ...school, answer: 'paused', onBehalf: true },
  }),
  'booking confirmed': bookingConfirmedMessage({ ...to, ...session, bookedBy: 'Jo Bright' }),
  'booking confirmed for others': bookingConfirmedForOthersMessage({
    ...to,
    ...session,
    people: ['Femi Adeyemi', 'Ruth Sandholm'],
  }),
  'booking cancelled': bookingCancelledMessage({ ...to, ...session, cancelledBy: 'Jo Bright' }),
  'booking cancelled for another': bookingCancelledMessage({
    ...to,
    ...session,
    cancelledBy: 'The programme team',
    person: 'Femi Adeyemi',
  }),
  'session cancelled': sessionCancelledMessage({ ...to, ...session, reason }),
  'session cancelled for a school': sessionCancelledForSchoolMessage({
    ...to,
    ...session,
    reason,
    people: ['Femi Adeyemi', 'Ruth Sandholm'],
    untold: ['Ruth Sandholm'],
  }),
  'session changed': sessionChangedMessage({
    ...to,
    ...session,
    before: { when: session.when, where: 'Harbour Suite' },
  }),
  'session changed for a school': sessionChangedForSchoolMessage({
    ...to,
    ...session,
    before: { when: session.when, where: 'Harbour Suite' },
    people: ['Femi Adeyemi'],
  }),
  'place given up': placeGivenUpMessage({ ...to, ...session, person: 'Femi Adeyemi' }),
  'place free': placeFreeMessage({ ...to, ...session, free: 2 }),
  'session in school': sessionInSchoolMessage({
    ...to,
    ...session,
    ...school,
    ledBy: 'Leila Haddad',
  }),
  'leading a session': leadingMessage({ ...to, ...session, what: 'arranged' }),
  'leading a session, cancelled': leadingMessage({ ...to, ...session, what: 'cancelled' }),
  'feedback ask': feedbackAskMessage({ ...to, moduleTitle, day: 'Tue 1 Dec' }),
  'list to look over': listReviewMessage({ ...to, ...school, staff: 52, governors: 1 }),
  'weekly reminder': weeklyReminderMessage({
    ...to,
    toDo: [
      { kind: 'book', moduleTitle, people: 3, dueOn },
      { kind: 'name places', moduleTitle, places: 1, heldUntil: 'Fri 27 Nov' },
      { kind: 'release', moduleTitle, people: 1, when: session.when },
      { kind: 'online part', moduleTitle, minutes: 20, dueOn },
      ...Array.from({ length: 8 }, () => ({ kind: 'practice task', moduleTitle, dueOn }) as const),
    ],
  }),
};

describe.each(Object.entries(messages))('%s', (_, { subject, text }) => {
  test('the subject fits a line', () => {
    expect(subject.length).toBeLessThan(90);
    expect(subject).not.toMatch(/[\n\r]/);
  });

  test('under 200 words, whom to ask, and the link last', () => {
    expect(text.split(/\s+/).length).toBeLessThan(200);
    expect(text).toContain(to.sender.contact);
    expect(text.trimEnd().endsWith(link)).toBe(true);
  });

  test('the reader is greeted and told the point before anything else', () => {
    const [greeting = '', point = ''] = text.split('\n\n');
    expect(greeting).toBe('Dear Dana Kowalczyk,');
    expect(point.split(/[.!?] /)[0]!.split(' ').length).toBeLessThanOrEqual(26);
  });

  test('it speaks of no pupil, and in the programme’s words', () => {
    const body = text.replace('Please name no pupil. A worry about a child goes', '');
    expect(body).not.toMatch(/\b(pupils?|child(ren)?|boys?|girls?|student)\b/i);
    expect(body).not.toMatch(
      /\b(users?|courses?|events?|tickets?|delegates?|learners?|failing|behind)\b/i,
    );
    expect(`${subject}${text}`).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('days are said as people say them', () => {
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}/);
  });
});

describe('the first message', () => {
  const { text } = messages.welcome!;

  test.each([
    ['who gave the details', 'Saltmarsh Primary Academy, on 7 September 2026'],
    ['why', 'public task'],
    ['who sees what', 'your head teacher, SENCO and school organiser'],
    ['what it is never for', 'appraisal, capability or pay'],
    ['for how long', '6 years from the end of the programme'],
    ['how to object or complain', 'acknowledge a complaint within 30 days'],
    ['whom else to complain to', 'ico.org.uk'],
    ['the whole notice', privacyLink],
  ])('tells %s', (_, words) => expect(text).toContain(words));
});

describe('what changes with the facts', () => {
  test('a changed session says whether the time, the place or both moved', () => {
    expect(messages['session changed']!.text).toContain('The place of your');
    const before = { when: 'Mon 30 Nov, 1 pm to 3 pm', where: 'Harbour Suite' };
    expect(sessionChangedMessage({ ...to, ...session, before }).text).toContain(
      'The time and place of',
    );
  });

  test('the digest shows six things and counts the rest', () => {
    const { subject, text } = messages['weekly reminder']!;
    expect(subject).toBe('12 things you can do this week for Culture of Inclusion');
    expect(text.match(/^- /gm)).toHaveLength(7);
    expect(text).toContain('- and 6 more, on the page');
  });

  test('one is one, several are several', () => {
    expect(messages['list to look over']!.text).toContain('52 members of staff and 1 governor.');
    expect(messages['booking confirmed for others']!.subject).toContain('tell 2 colleagues');
  });
});
