import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the school's organiser and SENCO when the head has answered. The head's reason stays on the page. */
export function invitationAnswerMessage(facts: {
  name: string;
  schoolName: string;
  answer: 'accepted' | 'declined';
  /** The programme team recorded the head's answer. */
  onBehalf?: boolean;
  cohortName: string;
  startsOn: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, answer, onBehalf, cohortName, startsOn, sender, link } = facts;
  const isIn = answer === 'accepted';
  const by = onBehalf
    ? `The programme team has recorded for your head teacher that the place in ${cohortName} is ${answer}`
    : `Your head teacher has ${answer} the place in ${cohortName}`;
  return messageText({
    subject: isIn
      ? `${schoolName} starts Culture of Inclusion on ${startsOn}`
      : `${schoolName} will not start Culture of Inclusion on ${startsOn}`,
    name,
    paragraphs: isIn
      ? [
          `${by}: ${schoolName} starts on ${startsOn}.`,
          'What happens next: the organiser checks that the staff list is right, and then asks for the staff to be ' +
            'enrolled. Sessions can be booked from that moment.',
        ]
      : [
          `${by}, which starts on ${startsOn}.`,
          'There is nothing for you to do. Nobody is enrolled, nothing is due, and the school can be offered a ' +
            'later start.',
        ],
    sender,
    linkLabel: isIn ? 'Look over the staff list' : 'See your school’s page',
    link,
  });
}
