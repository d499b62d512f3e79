import { messageText, type MessageText, type Sender } from '~/platform/message-text';

type SessionFacts = {
  name: string;
  moduleTitle: string;
  when: string;
  where: string;
  sender: Sender;
  link: string;
};

/** To everyone booked when the council cancels a session, and to the organisers of those without e-mail. */
export function sessionCancelledMessage(facts: SessionFacts & { person?: string }): MessageText {
  const { name, moduleTitle, when, where, person, sender, link } = facts;
  return messageText({
    subject: `Cancelled: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `The ${moduleTitle} session below will not take place. We are sorry for the trouble.`,
      `${when}\n${where}`,
      person === undefined
        ? 'Your place is given back. Your school organiser has been told and can book another date for you; when we ' +
          'add one, they hear of it first.'
        : `${person}’s place is given back. Please tell them, as we have no e-mail address for them, and book another ` +
          'date by the link.',
      'Nothing is late because of this: until another place is on offer, it counts as waiting for the programme. The ' +
        'attached file takes it out of the calendar.',
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
