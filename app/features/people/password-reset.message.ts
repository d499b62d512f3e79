import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To someone who asked for a new password. */
export function passwordResetMessage(facts: {
  name: string;
  sender: Sender;
  link: string;
  linkEnds: string;
}): MessageText {
  const { name, sender, link, linkEnds } = facts;
  return messageText({
    subject: 'Choose a new password for Culture of Inclusion',
    name,
    paragraphs: [
      `Use the link below to choose a new password. It works once, until ${linkEnds}.`,
      'If you did not ask for this, do nothing: your password stays as it is. If it happens again, tell us.',
      'We never ask for your password by e-mail or telephone.',
    ],
    sender,
    linkLabel: 'Choose a new password',
    link,
  });
}
