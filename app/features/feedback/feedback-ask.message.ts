import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To someone marked as having attended, once. */
export function feedbackAskMessage(facts: {
  name: string;
  moduleTitle: string;
  /** The day of the session in words. */
  day: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, moduleTitle, day, sender, link } = facts;
  return messageText({
    subject: `Three questions about ${moduleTitle}`,
    name,
    paragraphs: [
      `What did you make of ${moduleTitle} on ${day}? Three questions, about two minutes, and only if you wish.`,
      'Your answers are stored without your name, your school or the time, and your employer never sees them. Results ' +
        'appear only when at least 10 people have answered.',
      'Please name no pupil. A worry about a child goes to your school’s designated safeguarding lead, today.',
    ],
    sender,
    linkLabel: 'Answer the three questions',
    link,
  });
}
