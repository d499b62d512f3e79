import { listed, messageText, type MessageText, type Sender } from '~/platform/message-text';

type SessionFacts = {
  name: string;
  moduleTitle: string;
  when: string;
  where: string;
  sender: Sender;
  link: string;
};

/** To everyone booked when the council cancels a session. */
export function sessionCancelledMessage(facts: SessionFacts & { reason: string }): MessageText {
  const { name, moduleTitle, when, where, reason, sender, link } = facts;
  return messageText({
    subject: `Cancelled: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `The ${moduleTitle} session below will not take place. We are sorry for the trouble.`,
      `${when}\n${where}`,
      `Why: ${reason}`,
      'Your place is given back. Your school organiser has been told and can book another date for you.',
      'Nothing is late because of this: until another place is on offer, it counts as waiting for the programme. The ' +
        'attached file takes it out of the calendar.',
    ],
    sender,
    linkLabel: 'See your page',
    link,
  });
}

/** To the organisers of every school with people booked, or where the session would have been held. */
export function sessionCancelledForSchoolMessage(
  facts: SessionFacts & { reason: string; people: readonly string[]; untold: readonly string[] },
): MessageText {
  const { name, moduleTitle, when, where, reason, people, untold, sender, link } = facts;
  return messageText({
    subject: `Cancelled: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `The ${moduleTitle} session below will not take place. We are sorry for the trouble.`,
      `${when}\n${where}`,
      `Why: ${reason}`,
      people.length > 0 ? `Places given back: ${listed(people)}.` : undefined,
      untold.length > 0
        ? `Please tell ${listed(untold)}: we have no e-mail address for them.`
        : undefined,
      'Nobody is late because of this. By the link you can book another date.',
    ],
    sender,
    linkLabel: 'See other dates',
    link,
  });
}

/** To everyone booked when the time or the place of a session changes. */
export function sessionChangedMessage(
  facts: SessionFacts & { before: { when: string; where: string } },
): MessageText {
  const { name, moduleTitle, when, where, before, sender, link } = facts;
  const moved = [
    before.when === when ? undefined : 'time',
    before.where === where ? undefined : 'place',
  ].filter((word) => word !== undefined);
  return messageText({
    subject: `Changed: ${moduleTitle} is now ${when}`,
    name,
    paragraphs: [
      `The ${moved.join(' and ') || 'arrangements'} of your ${moduleTitle} session changed. Your place is kept.`,
      `Now: ${when}\n${where}`,
      `Before: ${before.when}\n${before.where}`,
      'The attached file puts the change in your calendar. If you cannot come now, tell your school organiser or use ' +
        'the link: it does not count against you.',
    ],
    sender,
    linkLabel: 'See your place',
    link,
  });
}

/** To the organisers of every school with people booked, or where the session will be held. */
export function sessionChangedForSchoolMessage(
  facts: SessionFacts & { before: { when: string; where: string }; people: readonly string[] },
): MessageText {
  const { name, moduleTitle, when, where, before, people, sender, link } = facts;
  return messageText({
    subject: `Changed: ${moduleTitle} is now ${when}`,
    name,
    paragraphs: [
      `The ${moduleTitle} session for your school has a new time or place.`,
      `Now: ${when}\n${where}`,
      `Before: ${before.when}\n${before.where}`,
      people.length > 0
        ? `Still booked: ${listed(people)}. Those with an e-mail address have been told.`
        : 'Everyone who still owes it is on the register. Please tell them.',
      'If someone cannot come now, cancel their place by the link: it does not count against them.',
    ],
    sender,
    linkLabel: 'See the session',
    link,
  });
}
