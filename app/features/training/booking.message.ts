import {
  counted,
  listed,
  messageText,
  type MessageText,
  type Sender,
} from '~/platform/message-text';

type BookedFacts = {
  name: string;
  moduleTitle: string;
  /** `Tue 1 Dec, 9.30 am to noon` */
  when: string;
  where: string;
  sender: Sender;
  link: string;
};

/** To the person booked, with a calendar file. */
export function bookingConfirmedMessage(facts: BookedFacts & { bookedBy: string }): MessageText {
  const { name, moduleTitle, when, where, bookedBy, sender, link } = facts;
  return messageText({
    subject: `Booked: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `You have a place on ${moduleTitle}.`,
      `${when}\n${where}`,
      `${bookedBy} booked it for you. The attached file puts it in your calendar.`,
      'If anything should be arranged for you to take part, such as access or food, say so by the link. Only those ' +
        'who arrange and lead the session see it, and it is deleted afterwards.',
      'If you cannot come, tell your school organiser or use the link, so that someone else can have the place.',
    ],
    sender,
    linkLabel: 'See your place',
    link,
  });
}

/** To the organiser, for people booked who have no e-mail of their own. */
export function bookingConfirmedForOthersMessage(
  facts: BookedFacts & { people: readonly string[] },
): MessageText {
  const { name, moduleTitle, when, where, people, sender, link } = facts;
  return messageText({
    subject: `Please tell ${counted(people.length, 'colleague')}: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `Please tell ${listed(people)} about their place on ${moduleTitle}: we have no e-mail address for them.`,
      `${when}\n${where}`,
      'Ask them too whether anything should be arranged, such as access or food, and tell us.',
    ],
    sender,
    linkLabel: 'See the booking',
    link,
  });
}

/** To the person, and to the organiser when the person has no e-mail, with a calendar file that takes it out. */
export function bookingCancelledMessage(
  facts: BookedFacts & { cancelledBy: string; person?: string },
): MessageText {
  const { name, moduleTitle, when, where, cancelledBy, person, sender, link } = facts;
  const [whose, next] =
    person === undefined
      ? ['Your place', 'Your school organiser can book another date for you.']
      : [
          `${person}’s place`,
          'You can book another date by the link. Please tell them: we have no e-mail address for them.',
        ];
  return messageText({
    subject: `Place cancelled: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `${whose} on ${moduleTitle} is cancelled. The session itself goes ahead.`,
      `${when}\n${where}`,
      `${cancelledBy} cancelled it. ${next}`,
    ],
    sender,
    linkLabel: 'See other dates',
    link,
  });
}
