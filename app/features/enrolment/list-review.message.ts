import { counted, messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the school's organiser once the head has accepted: the list must be looked over before anyone is enrolled. */
export function listReviewMessage(facts: {
  name: string;
  schoolName: string;
  startsOn: string;
  /** Members of staff now on the list; governors apart. */
  staff: number;
  governors: number;
  /** The programme team recorded the head's answer. */
  onBehalf?: boolean;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, startsOn, staff, governors, onBehalf, sender, link } = facts;
  const list = `${counted(staff, 'member of staff', 'members of staff')} and ${counted(governors, 'governor')}`;
  return messageText({
    subject: `Please look over the staff list of ${schoolName}`,
    name,
    paragraphs: [
      onBehalf
        ? `The programme team has recorded that your head teacher accepts the place: ${schoolName} starts on ${startsOn}.`
        : `Your head teacher has accepted the place: ${schoolName} starts on ${startsOn}.`,
      `Please check the staff list before then: it now has ${list}. Nobody is enrolled until you have.`,
      'Look for people who have left or joined, staff types (they decide which modules someone owes), and working days. ' +
        'Leave out anyone who is away for long: you can give the day they are expected back, without a reason.',
      'When the list is right, the button at the end asks for everyone to be enrolled.',
    ],
    sender,
    linkLabel: 'Look over the list',
    link,
  });
}
