import { describe, expect, test } from 'vitest';
import { wordsOf, type Document } from '~/platform/prose';
import { keptFor, retentionClasses } from '~/platform/retention';
import { accessibilityStatement } from './accessibility-statement';
import { privacyNotice } from './privacy-notice';

const council = { councilName: 'Estuary Council', contact: 'inclusion@example.gov.uk' };
const notice = privacyNotice({
  ...council,
  dataProtectionOfficer: 'dpo@example.gov.uk',
  keptIn: 'the United Kingdom',
  updatedOn: '1 September 2026',
});
const statement = accessibilityStatement({
  ...council,
  site: 'https://inclusion.example.gov.uk',
  answeredWithin: '5 working days',
  known: [
    {
      what: 'the wide table of the roll-out plan scrolls sideways on a phone',
      criterion: 'This does not meet WCAG 2.2 success criterion 1.4.10 (reflow)',
      plan: 'We plan to mend it by 31 March 2027',
    },
  ],
  preparedOn: '1 September 2026',
  reviewedOn: '1 September 2026',
  testedOn: '31 August 2026',
});

const textOf = ({ sections }: Document) =>
  sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(wordsOf)]).join('\n');

describe.each([
  ['privacy notice', notice],
  ['accessibility statement', statement],
])('%s', (_, page) => {
  test('headings are distinct, blocks are filled and facts are in place', () => {
    const headings = page.sections.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(
      page.sections.flatMap(({ blocks }) => blocks).every((each) => wordsOf(each) !== ''),
    ).toBe(true);
    expect(textOf(page)).toContain(council.councilName);
    expect(textOf(page)).not.toMatch(/undefined|null|\[object/);
  });

  test('the words of each link stand once in their paragraph', () => {
    for (const block of page.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind !== 'paragraph' || !block.link) continue;
      expect(block.text.split(block.link.words)).toHaveLength(2);
    }
  });
});

describe('the privacy notice', () => {
  test('prints every class of record with how long', () => {
    for (const each of retentionClasses) expect(textOf(notice)).toContain(keptFor(each));
  });

  test.each([
    ['who gave the details', 'Your school or trust gave us these'],
    ['the basis', 'Article 6(1)(e)'],
    ['complaints', 'within 30 days of receiving it'],
    [
      'no sale, no profiling, no appraisal',
      'not sold, not used to profile you, and never used for appraisal',
    ],
    ['the data protection officer', 'dpo@example.gov.uk'],
  ])('tells %s', (_, words) => expect(textOf(notice)).toContain(words));
});

describe('the accessibility statement', () => {
  test.each([
    'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.',
    'Estuary Council is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
    'The content listed below is non-accessible for the following reasons.',
    'This statement was prepared on 1 September 2026. It was last reviewed on 1 September 2026.',
  ])('has the fixed sentence: %s', (sentence) => expect(textOf(statement)).toContain(sentence));

  test('lists what is known and what has not been tested', () => {
    expect(textOf(statement)).toContain('1.4.10 (reflow). We plan to mend it by 31 March 2027.');
    expect(textOf(statement)).toContain('has not yet been tested with a screen reader');
    expect(textOf(statement)).not.toMatch(/fully compliant/i);
  });
});
