import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the head, the organiser and the SENCO of a school whose staff are enrolled, when its start has moved. */
export function startMovedMessage(facts: {
  name: string;
  schoolName: string;
  cohortName: string;
  startsOn: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, cohortName, startsOn, sender, link } = facts;
  return messageText({
    subject: `${schoolName} now starts Culture of Inclusion on ${startsOn}`,
    name,
    paragraphs: [
      `As agreed with your head teacher, ${schoolName} is now in ${cohortName}, which starts on ${startsOn}.`,
      'Due dates count from the new start, so nobody is late meanwhile. What your staff have done already counts and ' +
        'stays. Places on sessions of the earlier cohort are given back, and whoever had one has been told.',
      'If this is not what you agreed, ring us: the number is below.',
    ],
    sender,
    linkLabel: 'See your school’s page',
    link,
  });
}
