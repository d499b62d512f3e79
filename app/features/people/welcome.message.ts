import { messageText, type MessageText, type Sender } from '~/platform/message-text';
import { detailsNotice, type DetailsFacts } from './details-notice';

/** To each member of staff and governor with an e-mail address, before any other message. */
export function welcomeMessage(
  facts: Omit<DetailsFacts, 'contact'> & {
    name: string;
    schoolName: string;
    sender: Sender;
    /** A head whose school has not accepted the data-sharing agreement: the first person of it to be known here. */
    asksAgreement?: boolean;
    /** Where a password is chosen. */
    link: string;
    /** When the link ends, in words: `Mon 14 Sept, 9 am`. */
    linkEnds: string;
  },
): MessageText {
  const { name, schoolName, sender, asksAgreement, link, linkEnds } = facts;
  return messageText({
    subject: 'Your place in the Culture of Inclusion programme',
    name,
    paragraphs: [
      asksAgreement
        ? `${sender.councilName} invites ${schoolName} to Culture of Inclusion, and your account as its head teacher is ready. ` +
          'Please read the data-sharing agreement first: no details of your staff come in before you or your trust accept it.'
        : `${schoolName} has joined Culture of Inclusion, and your account is ready. Your school arranges your sessions.`,
      ...detailsNotice({ ...facts, contact: sender.contact }),
    ],
    sender,
    linkLabel: `Choose your password, by ${linkEnds}`,
    link,
  });
}
