import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the head, the organiser and the SENCO of a school whose offer ends before it has another. */
export function offerEndedMessage(facts: {
  name: string;
  schoolName: string;
  cohortName: string;
  startsOn: string;
  /** Why, as somebody wrote it to the school; null where nobody did. */
  reason: string | null;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, cohortName, startsOn, reason, sender, link } = facts;
  return messageText({
    subject: `The offer to ${schoolName} to start on ${startsOn} has ended`,
    name,
    paragraphs: [
      `The place in ${cohortName}, starting ${startsOn}, is no longer offered to ${schoolName}.`,
      ...(reason === null ? [] : [`The programme team gave this reason: ${reason}`]),
      'We will ring your head teacher with another offer. Until then there is nothing for you to do: nobody is enrolled ' +
        'and nothing is due. What your staff have done already counts and stays.',
      'If you had counted on this start, ring us: the number is below.',
    ],
    sender,
    linkLabel: 'See your school’s page',
    link,
  });
}
