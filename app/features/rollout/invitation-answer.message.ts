import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the school's organiser and SENCO when the head has answered. The head's reason stays on the page. */
export function invitationAnswerMessage(facts: {
  name: string;
  schoolName: string;
  answer: 'accepted' | 'declined';
  cohortName: string;
  startsOn: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, answer, cohortName, startsOn, sender, link } = facts;
  const isIn = answer === 'accepted';
  return messageText({
    subject: isIn
      ? `${schoolName} starts Culture of Inclusion on ${startsOn}`
      : `${schoolName} will not start Culture of Inclusion on ${startsOn}`,
    name,
    paragraphs: isIn
      ? [
          `Your head teacher has accepted the place in ${cohortName}: ${schoolName} starts on ${startsOn}.`,
          'What happens next: the organiser checks that the staff list is right, and then asks for the staff to be ' +
            'enrolled. Sessions can be booked from that moment.',
        ]
      : [
          `Your head teacher has declined the place in ${cohortName}, which starts on ${startsOn}.`,
          'There is nothing for you to do. Nobody is enrolled, nothing is due, and the school can be offered a ' +
            'later start.',
        ],
    sender,
    linkLabel: isIn ? 'Look over the staff list' : 'See your school’s page',
    link,
  });
}
