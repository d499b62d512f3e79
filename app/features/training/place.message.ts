import { messageText, type MessageText, type Sender } from '~/platform/message-text';

type PlaceFacts = {
  name: string;
  moduleTitle: string;
  when: string;
  where: string;
  sender: Sender;
  link: string;
};

/** To the organisers of a school, when someone of theirs gives their place up. */
export function placeGivenUpMessage(facts: PlaceFacts & { person: string }): MessageText {
  const { name, moduleTitle, when, where, person, sender, link } = facts;
  return messageText({
    subject: `${person} cannot come: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `${person} cannot come to ${moduleTitle} and has given the place up.`,
      `${when}\n${where}`,
      'The place is free again: by the link you can book someone else, or another date for them.',
    ],
    sender,
    linkLabel: 'See who could come',
    link,
  });
}

/** To the organisers of every school that asked to be told when a place becomes free. */
export function placeFreeMessage(facts: PlaceFacts & { free: number }): MessageText {
  const { name, moduleTitle, when, where, free, sender, link } = facts;
  const places = free === 1 ? 'A place is' : `${free} places are`;
  return messageText({
    subject: `${free === 1 ? 'A place is' : 'Places are'} free: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `${places} free on ${moduleTitle}. You asked us to tell you.`,
      `${when}\n${where}`,
      'Nothing is kept for you: the place goes to whoever books first, and others who asked have been told as well.',
    ],
    sender,
    linkLabel: 'Book the place',
    link,
  });
}

/** To the heads and organisers of a school where a session will be held. */
export function sessionInSchoolMessage(
  facts: PlaceFacts & { schoolName: string; ledBy: string },
): MessageText {
  const { name, moduleTitle, when, where, schoolName, ledBy, sender, link } = facts;
  return messageText({
    subject: `At your school: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [
      `${moduleTitle} will be held at ${schoolName}, led by ${ledBy}.`,
      `${when}\n${where}`,
      'Everyone of yours who still owes it is on the register, so nobody needs to be booked. Please tell them, and us if ' +
        'the day cannot stand.',
    ],
    sender,
    linkLabel: 'See the session',
    link,
  });
}

/** To whoever will lead a session, when it is arranged, changed or cancelled. */
export function leadingMessage(
  facts: PlaceFacts & { what: 'arranged' | 'changed' | 'cancelled' },
): MessageText {
  const { name, moduleTitle, when, where, what, sender, link } = facts;
  const points = {
    arranged: `You are down to lead ${moduleTitle}. The attached file puts it in your calendar.`,
    changed: `The ${moduleTitle} session that you lead has changed. It is now as below.`,
    cancelled: `The ${moduleTitle} session that you were to lead is cancelled. Those booked have been told.`,
  };
  return messageText({
    subject: `${what === 'arranged' ? 'You lead' : `You lead, ${what}`}: ${moduleTitle}, ${when}`,
    name,
    paragraphs: [points[what], `${when}\n${where}`],
    sender,
    linkLabel: 'See your sessions',
    link,
  });
}
