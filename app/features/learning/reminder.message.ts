import { counted, messageText, type MessageText, type Sender } from '~/platform/message-text';

/** One thing that the reader, and nobody else, can do. Days and times are in words. */
export type ToDo =
  | { kind: 'answer'; schoolName: string; cohortName: string; startsOn: string }
  | { kind: 'book'; moduleTitle: string; people: number; dueOn: string }
  | { kind: 'name places'; moduleTitle: string; places: number; heldUntil: string }
  | { kind: 'release'; moduleTitle: string; people: number; when: string }
  | { kind: 'online part'; moduleTitle: string; minutes: number; dueOn: string }
  | { kind: 'practice task'; moduleTitle: string; dueOn: string };

const MOST = 6;

/** The weekly digest: one message from all sources, to whoever can act, in term on a stated working day (promise 3). */
export function weeklyReminderMessage(facts: {
  name: string;
  toDo: readonly ToDo[];
  sender: Sender;
  link: string;
}): MessageText {
  const { name, toDo, sender, link } = facts;
  const more = toDo.length > MOST ? [`and ${toDo.length - MOST} more, on the page`] : [];
  const lines = [...toDo.slice(0, MOST).map(said), ...more];
  return messageText({
    subject: `${counted(toDo.length, 'thing')} you can do this week for Culture of Inclusion`,
    name,
    paragraphs: [
      `${counted(toDo.length, 'thing waits', 'things wait')} for you:`,
      lines.map((line) => `- ${line}`).join('\n'),
      'You get this once a week at most, in term time, and only about what you yourself can do. Nothing here is late ' +
        'because a session was cancelled or never offered.',
    ],
    sender,
    linkLabel: 'Do these now',
    link,
  });
}

function said(each: ToDo): string {
  if (each.kind === 'answer')
    return `${each.schoolName}: accept or decline the place in ${each.cohortName}, which starts ${each.startsOn}`;
  const { moduleTitle } = each;
  switch (each.kind) {
    case 'book':
      return `${moduleTitle}: ${counted(each.people, 'person', 'people')} without a place, due ${each.dueOn}`;
    case 'name places':
      return `${moduleTitle}: ${counted(each.places, 'held place')} without a name, held until ${each.heldUntil}`;
    case 'release':
      return `${moduleTitle}: release of ${counted(each.people, 'person', 'people')} to approve for ${each.when}`;
    case 'online part':
      return `${moduleTitle}: online part, about ${each.minutes} minutes, due ${each.dueOn}`;
    case 'practice task':
      return `${moduleTitle}: practice task, due ${each.dueOn}`;
  }
}
