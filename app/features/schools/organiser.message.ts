import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the head, the day the last organiser's post ends. */
export function workPassedMessage(to: {
  name: string;
  schoolName: string;
  sender: Sender;
  link: string;
}): MessageText {
  return messageText({
    subject: `${to.schoolName}: the organiser’s work is now yours`,
    name: to.name,
    paragraphs: [
      `The last person who organised the Culture of Inclusion programme at ${to.schoolName} no longer holds a post there. From today their work is yours, so that nothing lapses: the staff list, bookings and cover.`,
      'Bookings made before stand as they are. You can hand the work on to someone else at your school whenever you like.',
    ],
    sender: to.sender,
    linkLabel: 'Name an organiser',
    link: to.link,
  });
}
