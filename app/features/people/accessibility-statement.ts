import { list, paragraph, section, type Document, type Section } from '~/platform/prose';

/** Something known not to conform: what it is, the success criterion it fails, and what will be done. */
export type NonConformance = { what: string; criterion: string; plan: string };

export type StatementFacts = {
  councilName: string;
  contact: string;
  /** The address that the statement is about. */
  site: string;
  /** How soon an answer comes: `5 working days`. */
  answeredWithin: string;
  known: readonly NonConformance[];
  /** Days in words. */
  preparedOn: string;
  reviewedOn: string;
  testedOn: string;
};

const REGULATIONS =
  'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018';

/**
 * The public accessibility statement, in the order and with the fixed sentences of the model statement
 * (GOV.UK sample of 19 December 2023, under the 2018 Regulations). It claims partial compliance and no more: every page has been
 * tested automatically and the main journeys by keyboard alone, but none with a screen reader, and nobody outside has audited it.
 * The fixed sentences must not be reworded.
 */
export function accessibilityStatement(facts: StatementFacts): Document {
  const { councilName, site } = facts;
  return {
    title: 'Accessibility statement for the Culture of Inclusion portal',
    sections: [
      section(
        'Using this website',
        paragraph(`This accessibility statement applies to ${site}.`),
        paragraph(
          `This website is run by ${councilName}. We want as many people as possible to be able to use this website. For example, that means you should be able to:`,
        ),
        list(
          'zoom in to 400% without scrolling sideways, wide tables apart',
          'do everything with a keyboard, and see where you are',
          'do everything without JavaScript',
          'read every chart as a table of the same numbers',
          'print what you need on paper',
        ),
        paragraph('We’ve also made the website text as simple as possible to understand.'),
        paragraph(
          'AbilityNet has advice on making your device easier to use if you have a disability.',
          { words: 'AbilityNet', href: 'https://mcmw.abilitynet.org.uk/' },
        ),
      ),
      section(
        'How accessible this website is',
        paragraph('We know some parts of this website are not fully accessible:'),
        list(...facts.known.map(({ what }) => what), untested.what),
      ),
      ...contactSections(facts),
      ...technicalSections(facts),
    ],
  };
}

const untested: NonConformance = {
  what: 'the website has not yet been tested with a screen reader, a screen magnifier or speech recognition software, so there may be faults with these that we do not know of',
  criterion:
    'We do not yet know whether all pages meet WCAG 2.2 success criteria 1.3.1 (info and relationships), 2.4.3 (focus order), 4.1.2 (name, role, value) and 4.1.3 (status messages) when used with them',
  plan: 'An audit with these tools is planned, and this statement will be changed when it is done',
};

function contactSections({ councilName, contact, answeredWithin }: StatementFacts): Section[] {
  return [
    section(
      'Feedback and contact information',
      paragraph(
        `If you need information on this website in a different format, such as accessible PDF, large print, easy read, audio recording or braille, write or ring: ${contact}. We’ll consider your request and get back to you in ${answeredWithin}.`,
      ),
    ),
    section(
      'Reporting accessibility problems with this website',
      paragraph(
        `We’re always looking to improve the accessibility of this website. If you find any problems not listed on this page or think we’re not meeting accessibility requirements, contact ${councilName}: ${contact}.`,
      ),
    ),
    section(
      'Enforcement procedure',
      paragraph(
        `The Equality and Human Rights Commission (EHRC) is responsible for enforcing the ${REGULATIONS} (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).`,
        {
          words: 'contact the Equality Advisory and Support Service (EASS)',
          href: 'https://www.equalityadvisoryservice.com/',
        },
      ),
    ),
  ];
}

function technicalSections(facts: StatementFacts): Section[] {
  const { councilName, known, preparedOn, reviewedOn, testedOn } = facts;
  return [
    section(
      'Technical information about this website’s accessibility',
      paragraph(
        `${councilName} is committed to making its website accessible, in accordance with the ${REGULATIONS}.`,
      ),
    ),
    section(
      'Compliance status',
      paragraph(
        'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.',
        {
          words: 'Web Content Accessibility Guidelines version 2.2',
          href: 'https://www.w3.org/TR/WCAG22/',
        },
      ),
    ),
    section(
      'Non-accessible content',
      paragraph('The content listed below is non-accessible for the following reasons.'),
      paragraph('Non-compliance with the accessibility regulations:'),
      list(...[...known, untested].map(inOneLine)),
    ),
    section(
      'Preparation of this accessibility statement',
      paragraph(
        `This statement was prepared on ${preparedOn}. It was last reviewed on ${reviewedOn}.`,
      ),
      paragraph(
        `This website was last tested on ${testedOn} against the WCAG 2.2 AA standard. The test was carried out by those who build it. Every page was opened in a desktop browser by an automatic checker (axe), again with what is wrong told after its form was sent empty, and at a width of 320 pixels to see that nothing has to be scrolled sideways. On every page it was checked that the keyboard comes to whatever answers the mouse and shows where it is. By keyboard alone were gone through: signing in, putting right a wrong answer, booking a team, accepting a place in the roll-out, taking a register, and moving a school and publishing its cohort. Booking, registers and reading were tried with JavaScript turned off. No journey has been tested with a screen reader, and no outside audit has been made.`,
      ),
    ),
  ];
}

function inOneLine({ what, criterion, plan }: NonConformance): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}. ${criterion}. ${plan}.`;
}
