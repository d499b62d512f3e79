import { describe, expect, test } from 'vitest';
import { defaultAgreement } from './agreement-default';
import { agreementText } from './agreement.schema';

const text = defaultAgreement({ name: 'Estuary Council', contact: 'inclusion@example.gov.uk' });

describe('the default data-sharing agreement', () => {
  test('may be published as it stands', () => {
    expect(agreementText.parse({ text })).toEqual({ text });
  });

  test('says first that it is a draft for the data protection officer', () => {
    expect(text).toMatch(/^DRAFT, for the data protection officer of Estuary Council/);
  });

  test.each([
    ['two controllers', 'separate controllers'],
    ['the legal basis', 'Article 6(1)(e)'],
    ['the duty to tell people', 'Article 14'],
    ['promise 1', 'appraisal, capability or pay'],
    ['promise 4', 'No league tables'],
    ['promise 5', 'No pupil is ever named'],
    ['promise 7', 'fewer than 10 people'],
    ['retention', '6 years from the end of the programme'],
    ['complaints', 'within 30 days'],
    ['the way out', 'end this agreement'],
  ])('covers %s', (_, words) => expect(text).toContain(words));
});
