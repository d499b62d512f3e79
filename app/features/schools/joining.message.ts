import { detailsNotice, type DetailsFacts } from '~/features/people/details-notice';
import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To someone whom a second school has added with an address that signs in already: only they can say it is them. */
export function joiningMessage(
  facts: Omit<DetailsFacts, 'contact'> & {
    name: string;
    schoolName: string;
    sender: Sender;
    link: string;
  },
): MessageText {
  const { name, schoolName, sender, link } = facts;
  return messageText({
    subject: `${schoolName} has added you: is it you?`,
    name,
    paragraphs: [
      `${schoolName} has put you on its staff list with this e-mail address, which already signs in to Culture of Inclusion. ` +
        'If you work there as well, sign in and say so: what you have done then counts at both schools, and you owe nothing twice.',
      'If you do not, you need do nothing. Neither school is told about the other.',
      ...detailsNotice({ ...facts, contact: sender.contact }),
    ],
    sender,
    linkLabel: 'Sign in and say whether it is you',
    link,
  });
}
