import type { Block, Section } from '~/platform/prose';

/** What is wrong with a text, in words for beside its field. */
type Fault = { ok: false; message: string };
type Read<T> = { ok: true; value: T } | Fault;

const LINK = /\[([^\]]+)\]\((https:\/\/[^\s)]+|\/[^\s)]*)\)/;
const OUTLINE_STEP = /^(\d{1,3})\s*(?:min(?:ute)?s?)?[.:,–-]?\s+(.+)$/;

/**
 * Reads the plain text in which a reading is written: `# ` begins a section with its heading, `- ` an item of a list,
 * an empty line a new paragraph. Lines of a paragraph run on. A link is `[words](https://…)`, one a paragraph.
 * Anything else, HTML included, is words. Refused without a heading first, or with a heading that has nothing under it.
 */
export function readSections(text: string): Read<Section[]> {
  const sections: Section[] = [];
  for (const chunk of chunksOf(text)) {
    const heading = /^#+\s+(.+)$/.exec(chunk[0] ?? '')?.[1];
    if (heading !== undefined) {
      sections.push({ heading: heading.trim(), blocks: blocksOf(chunk.slice(1)) });
      continue;
    }
    const section = sections.at(-1);
    if (!section) return fault('Begin with a heading: a line like “# What this is about”');
    section.blocks.push(...blocksOf(chunk));
  }
  const empty = sections.find(({ blocks }) => blocks.length === 0);
  if (empty) return fault(`Write something under the heading “${empty.heading}”`);
  return sections.length > 0 ? { ok: true, value: sections } : fault('Write the reading');
}

/** The plain text of a reading; `readSections` reads it back as it was. */
export function textOfSections(sections: readonly Section[]): string {
  return sections
    .map(({ heading, blocks }) => [`# ${heading}`, ...blocks.map(textOfBlock)].join('\n\n'))
    .join('\n\n');
}

/** Reads one item a line; a leading dash is let pass. */
export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^[-•]\s+/, ''))
    .filter(Boolean);
}

/** Reads the outline of a live session: each line a step, its minutes first, as `10 Welcome and why we are here`. */
export function readOutline(text: string): Read<{ minutes: number; what: string }[]> {
  const steps = readLines(text).map((line) => ({ line, match: OUTLINE_STEP.exec(line) }));
  const odd = steps.find(({ match }) => match === null || Number(match[1]) === 0);
  if (odd)
    return fault(`Begin each line with its minutes, like “10 Welcome”: “${odd.line}” has none`);
  if (steps.length === 0) return fault('Write at least one step');
  const value = steps.map(({ match }) => ({
    minutes: Number(match?.[1]),
    what: match?.[2]?.trim() ?? '',
  }));
  return { ok: true, value };
}

export function textOfOutline(outline: readonly { minutes: number; what: string }[]): string {
  return outline.map(({ minutes, what }) => `${minutes} ${what}`).join('\n');
}

/** Lines that belong together: between empty lines, and a heading with what follows it at once. */
function chunksOf(text: string): string[][] {
  const chunks: string[][] = [];
  let open = false;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const begins = /^#+\s+\S/.test(line);
    if (line === '') open = false;
    else if (open && !begins) chunks.at(-1)?.push(line);
    else {
      chunks.push([line]);
      open = true;
    }
  }
  return chunks;
}

/** A run of `- ` lines is a list, a run of others a paragraph. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push(paragraphOf(paragraph.join(' ')));
    paragraph = [];
  };
  for (const line of lines) {
    const item = /^[-•]\s+(.+)$/.exec(line)?.[1];
    if (item === undefined) {
      paragraph.push(line);
      continue;
    }
    close();
    const last = blocks.at(-1);
    if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  }
  close();
  return blocks;
}

function paragraphOf(text: string): Block {
  const [whole, words, href] = LINK.exec(text) ?? [];
  if (whole === undefined || words === undefined || href === undefined)
    return { kind: 'paragraph', text };
  return { kind: 'paragraph', text: text.replace(whole, words), link: { words, href } };
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.link
        ? block.text.replace(block.link.words, `[${block.link.words}](${block.link.href})`)
        : block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [block.caption, ...block.rows.map((row) => `- ${row.join(', ')}`)].join('\n');
  }
}

function fault(message: string): Fault {
  return { ok: false, message };
}
