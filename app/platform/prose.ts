/** Structured text: what a page draws without knowing what it says. */
export type Block =
  | { kind: 'paragraph'; text: string; link?: Link }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] };

/** `words` stand once in the paragraph's text, and become the link. */
export type Link = { words: string; href: string };

export type Section = { heading: string; blocks: Block[] };

export type Document = { title: string; sections: Section[] };

export function paragraph(text: string, link?: Link): Block {
  return link === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, link };
}

export function list(...items: string[]): Block {
  return { kind: 'list', items };
}

export function section(heading: string, ...blocks: Block[]): Section {
  return { heading, blocks };
}

/** Every word of a block as one text, for counting and searching. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join(' ');
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()].join(' ');
  }
}
