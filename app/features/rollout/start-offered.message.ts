import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the organiser and the SENCO when their school is offered a place: the head is the one who answers. */
export function startOfferedMessage(facts: {
  name: string;
  schoolName: string;
  cohortName: string;
  startsOn: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, cohortName, startsOn, sender, link } = facts;
  return messageText({
    subject: `${schoolName} is offered a place in Culture of Inclusion from ${startsOn}`,
    name,
    paragraphs: [
      `${schoolName} is offered a place in ${cohortName}, starting ${startsOn}. Your head teacher accepts or declines ` +
        'it, and we will tell you the answer.',
      'There is nothing for you to do yet. If you see a reason for or against this start, please tell your head teacher.',
      'Nobody is enrolled and nothing is due before the head has accepted.',
    ],
    sender,
    linkLabel: 'See what is offered',
    link,
  });
}
