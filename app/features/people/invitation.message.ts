import { messageText, type MessageText, type Sender } from '~/platform/message-text';
import { keptForClass } from '~/platform/retention';

/** To someone given an account by hand: the council's own people, trust leads, facilitators, observers, evaluators. */
export function invitationMessage(facts: {
  name: string;
  /** What the account is for, after “as”: `a facilitator`, `the trust lead of Wave Trust`. */
  role: string;
  /** Who gave the details and set the account up. */
  invitedBy: string;
  sender: Sender;
  privacyLink: string;
  link: string;
  linkEnds: string;
}): MessageText {
  const { name, role, invitedBy, sender, privacyLink, link, linkEnds } = facts;
  return messageText({
    subject: 'Your Culture of Inclusion account is ready',
    name,
    paragraphs: [
      `You can now sign in to the Culture of Inclusion portal as ${role}. The link below lets you choose a password.`,
      `${invitedBy} gave us your name and e-mail address and asked for this account. We use them for your sign-in ` +
        'and for messages about the programme, a public task of the council. The council’s programme team sees them, ' +
        'as do schools whose sessions you lead. Your account is kept ' +
        `${keptForClass('account')}.`,
      `To object or complain: ${sender.contact}. We acknowledge a complaint within 30 days; you may also go to the ` +
        `Information Commissioner, ico.org.uk. The whole notice: ${privacyLink}`,
      'If you did not expect this, ignore it: no account opens until the link is used.',
    ],
    sender,
    linkLabel: `Choose your password, by ${linkEnds}`,
    link,
  });
}
