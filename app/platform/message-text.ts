/** A message in plain text, ready for the outbox. */
export type MessageText = { subject: string; text: string };

/** Who writes, and whom to ask: a sentence's worth such as `inclusion@example.gov.uk or 01234 567890`. */
export type Sender = { councilName: string; contact: string };

/**
 * Puts a message together: the point first, then the rest, whom to ask, and the link last.
 * Paragraphs left undefined are left out; line breaks inside one are kept.
 */
export function messageText(parts: {
  subject: string;
  name: string;
  paragraphs: readonly (string | undefined)[];
  sender: Sender;
  linkLabel: string;
  link: string;
}): MessageText {
  const { subject, name, paragraphs, sender, linkLabel, link } = parts;
  const lines = [
    `Dear ${name},`,
    ...paragraphs.filter((paragraph) => paragraph !== undefined),
    `Questions? Ask ${sender.contact}.`,
    `Culture of Inclusion, ${sender.councilName}`,
    `${linkLabel}:\n${link}`,
  ];
  return { subject, text: `${lines.join('\n\n')}\n` };
}

/** `1 person`, `3 people`: a number with its noun. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `Ann`, `Ann and Bob`, `Ann, Bob and Cy` */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
