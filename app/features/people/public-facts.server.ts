import type { Sender } from '~/platform/message-text';
import { settings } from '~/platform/env';
import { db } from '~/platform/db.server';
import type { StatementFacts } from './accessibility-statement';
import { senderOf } from './details-facts.server';
import type { NoticeFacts } from './privacy-notice';

/** The day of these editions of the public pages, in words: changed with their text. */
const EDITION = '23 November 2026';

/** The day on which the accessibility statement was last looked over, and what it tells of was tested. */
const LAST_TESTED = '27 November 2026';

/** What the privacy notice says of this council. */
export async function noticeFacts(): Promise<NoticeFacts> {
  const { councilName, contact } = await senderOf(db);
  return {
    councilName,
    contact,
    dataProtectionOfficer: `ask for the data protection officer of ${councilName} at the same address`,
    keptIn: 'the United Kingdom',
    updatedOn: EDITION,
  };
}

/** What the accessibility statement says of this portal. */
export async function statementFacts(): Promise<StatementFacts> {
  return {
    ...(await senderOf(db)),
    site: settings().origin,
    answeredWithin: '5 working days',
    known: [],
    preparedOn: EDITION,
    reviewedOn: LAST_TESTED,
    testedOn: LAST_TESTED,
  };
}

/** Whom the page of help names. */
export function helpFacts(): Promise<Sender> {
  return senderOf(db);
}
