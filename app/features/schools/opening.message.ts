import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the head, each time the council opens the school's list of names. The reason itself stays in the portal. */
export function listOpenedMessage(facts: {
  name: string;
  schoolName: string;
  openedBy: string;
  /** `23 November 2026, 9.30 am` */
  openedAt: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, openedBy, openedAt, sender, link } = facts;
  return messageText({
    subject: `${schoolName}: the council has opened your list of names`,
    name,
    paragraphs: [
      `${openedBy} of ${sender.councilName} opened the list of your staff’s names on ${openedAt}. It closes again at the end of that day.`,
      'They had to state a reason. You can read it, with every earlier opening, in the portal.',
    ],
    sender,
    linkLabel: 'See who opened your list, and why',
    link,
  });
}
