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

/** To someone whom the head has named organiser. */
export function namedOrganiserMessage(to: {
  name: string;
  schoolName: string;
  sender: Sender;
  link: string;
}): MessageText {
  return messageText({
    subject: `You now organise Culture of Inclusion at ${to.schoolName}`,
    name: to.name,
    paragraphs: [
      `Your head teacher has named you organiser of the programme at ${to.schoolName}. You keep the staff list, book your colleagues’ places and arrange cover.`,
      'You see what your colleagues have done, what is due and dates: never scores, and never their survey answers.',
    ],
    sender: to.sender,
    linkLabel: 'See the staff list',
    link: to.link,
  });
}
