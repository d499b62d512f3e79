import { messageText, type MessageText, type Sender } from '~/platform/message-text';
import { detailsNotice, type DetailsFacts } from './details-notice';

/** To each member of staff and governor with an e-mail address, before any other message. */
export function welcomeMessage(
  facts: Omit<DetailsFacts, 'contact'> & {
    name: string;
    schoolName: string;
    sender: Sender;
    /** Where a password is chosen. */
    link: string;
    /** When the link ends, in words: `Mon 14 Sept, 9 am`. */
    linkEnds: string;
  },
): MessageText {
  const { name, schoolName, sender, link, linkEnds } = facts;
  return messageText({
    subject: 'Your place in the Culture of Inclusion programme',
    name,
    paragraphs: [
      `${schoolName} has joined Culture of Inclusion, and your account is ready. Your school arranges your sessions.`,
      ...detailsNotice({ ...facts, contact: sender.contact }),
    ],
    sender,
    linkLabel: `Choose your password, by ${linkEnds}`,
    link,
  });
}
