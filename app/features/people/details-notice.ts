import { keptForClass } from '~/platform/retention';

export type DetailsFacts = {
  /** Who gave the details, as the reader knows them: `Saltmarsh Primary Academy`. */
  givenBy: string;
  /** The day they came, in words: `7 September 2026`. */
  givenOn: string;
  /** The trust whose lead sees the same as the head. */
  trustName?: string;
  /** Whom to write to with an objection or a complaint. */
  contact: string;
  /** The address of the whole privacy notice. */
  privacyLink: string;
};

/**
 * What everyone is told in their first message, or on the slip that stands in for it (promise 6): who gave their
 * details, why, who sees what, for how long, and how to object or complain.
 */
export function detailsNotice(facts: DetailsFacts): string[] {
  const { givenBy, givenOn, trustName, contact, privacyLink } = facts;
  const trust = trustName === undefined ? '' : `, and the lead of ${trustName},`;
  return [
    `Who gave us your details: ${givenBy}, on ${givenOn}: name, post, working days, any work e-mail address. ` +
      'We use them to arrange and record your training, a public task of the council.',
    `Who sees what: your head teacher, SENCO and school organiser${trust} see what is done, what is due and dates. ` +
      'Facilitators see who comes. The council opens a list of names only for a stated reason, which your head ' +
      'can see. Nobody at your school sees your survey answers. ' +
      'None of this is for appraisal, capability or pay.',
    `For how long: details, ${keptForClass('staff-record')}; training record, ${keptForClass('training-record')}.`,
    `To object or complain: ${contact}. We acknowledge a complaint within 30 days; you may also go to the Information ` +
      `Commissioner, ico.org.uk. The whole notice: ${privacyLink}`,
  ];
}
