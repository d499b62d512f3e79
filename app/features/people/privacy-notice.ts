import { list, paragraph, section, type Document } from '~/platform/prose';
import { keptFor, retentionClasses } from '~/platform/retention';
import { whoSeesWhat } from './who-sees-what';

export type NoticeFacts = {
  councilName: string;
  /** Where to write, or ring, about the programme. */
  contact: string;
  /** The data protection officer and how to reach them. */
  dataProtectionOfficer: string;
  /** The country in which the portal's records are kept. */
  keptIn: string;
  /** The day of this edition, in words. */
  updatedOn: string;
};

/** The public page on personal data. A draft until the council's data protection officer has confirmed it. */
export function privacyNotice(facts: NoticeFacts): Document {
  const { councilName, contact, dataProtectionOfficer, keptIn, updatedOn } = facts;
  return {
    title: 'Privacy notice',
    sections: [
      section(
        'In short',
        paragraph(
          `${councilName} uses a few details about you to arrange and record your training in the Culture of Inclusion programme. They are not sold, not used to profile you, and never used for appraisal, capability or pay. No pupil’s details belong here.`,
        ),
      ),
      section(
        'Who is responsible',
        paragraph(
          `${councilName} is the controller of what is held here. Your school or trust is a separate controller of its own staff records. Ask the programme team: ${contact}. The data protection officer: ${dataProtectionOfficer}.`,
        ),
      ),
      section(
        'What we hold and who gave it to us',
        list(
          'Your name, work e-mail address if you have one, post, staff type and working days. Your school or trust gave us these, after it had accepted a data-sharing agreement; for people outside schools, your team or the council did.',
          'The modules you owe, your bookings, attendance, parts done and completions. These come from what you, your organiser and the facilitator record. For online parts we keep the day, never the time of day, how long it took or how often you tried.',
          'What you ask us to arrange for a session, if you tell us.',
          'Your answers to questions after a session, if you give any, kept as the section on feedback says.',
          'Who of a school answered its readiness check, and when. The answers are about the school, not about you; they are seen by its head, SENCO and organiser and by the project lead only.',
          'When you signed in and on what kind of device, and a record of who did what in the portal.',
        ),
      ),
      section(
        'Why, and on what basis',
        paragraph(
          'To offer, arrange, record and evaluate training that helps schools include children and young people with special educational needs and disabilities. This is a task in the public interest: Article 6(1)(e) of the UK GDPR. We do not ask for consent, because you could not freely refuse your employer. Anything about your health in what you ask us to arrange is held only to arrange it.',
        ),
        paragraph(
          'No decision about you is made by a computer alone. The portal works out what is due from dates, and you can ask a person to look at it.',
        ),
      ),
      section('Who sees what', whoSeesWhat),
      section(
        'Your feedback',
        paragraph(
          'Answers after a session are stored without your name, your school or the time. With them stand the session, the cohort, the phase of school and the staff type, so that results can be grouped. We note separately that you were asked and have answered, so as not to ask again. Nobody sees results from fewer than 10 people, and your employer never sees an answer. What you write in your own words is read by the project lead first, to make sure that it names nobody.',
        ),
      ),
      section('How long', {
        kind: 'table',
        caption: 'How long each kind of record is kept',
        head: ['Record', 'What it holds', 'How long', 'Why'],
        rows: retentionClasses.map((each) => [each.name, each.holds, keptFor(each), each.why]),
      }),
      section(
        'Where it is kept',
        paragraph(
          `Records are kept in ${keptIn}. Suppliers who run the portal or send its messages act for the council under contract, for this purpose only. We use no advertising and no tracking: the only cookies are those that keep you signed in, know a device you have used before and show once what you have just done.`,
        ),
      ),
      section(
        'Your rights',
        list(
          'See it: your own record is always open to you, and you can ask for a copy of everything.',
          'Correct it: tell your school organiser, or us.',
          'Object: say why your situation is different. We stop unless we have a strong reason, and tell you which.',
          'Limit it: ask us to hold it unused while a question is settled.',
          'Delete it: not where we need it for a public task, but always where we do not.',
        ),
        paragraph(
          `Write or ring: ${contact}. You do not need a form, and it costs nothing. We answer within one month.`,
        ),
      ),
      section(
        'If you want to complain',
        paragraph(
          `Complain to us first if you can: ${contact}. We acknowledge a complaint within 30 days of receiving it, look into it, and tell you the outcome without undue delay. You may complain to the Information Commissioner.`,
          {
            words: 'complain to the Information Commissioner',
            href: 'https://ico.org.uk/make-a-complaint/',
          },
        ),
      ),
      section('This edition', paragraph(`Updated on ${updatedOn}.`)),
    ],
  };
}
