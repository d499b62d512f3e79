import { z } from 'zod';
import type { Block } from '~/platform/prose';

const words = z.string().min(1);
const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    text: words,
    link: z.object({ words, href: words }).optional(),
  }),
  z.object({ kind: z.literal('list'), items: z.array(words).min(1) }),
  z.object({
    kind: z.literal('table'),
    caption: words,
    head: z.array(words),
    rows: z.array(z.array(words)),
  }),
]);

/** A live session: what happens, in order, with the minutes each step takes. */
export const liveBody = z.object({
  outline: z.array(z.object({ minutes: z.number().int().positive(), what: words })).min(1),
});

/** An online part: the reading, one thing to try at once, and three questions to oneself that nobody scores. */
export const onlineBody = z.object({
  sections: z.array(z.object({ heading: words, blocks: z.array(block).min(1) })).min(1),
  tryTomorrow: words,
  selfCheck: z.tuple([words, words, words]),
});

/** A practice task: what to do, what to notice, and a short reflection that names no pupil. */
export const practiceBody = z.object({
  steps: z.array(words).min(1),
  notice: z.array(words).min(1),
  reflection: words,
});

export type LiveBody = z.infer<typeof liveBody>;
export type OnlineBody = z.infer<typeof onlineBody>;
export type PracticeBody = z.infer<typeof practiceBody>;

export type PartContent =
  | { kind: 'live'; body: LiveBody }
  | { kind: 'online'; body: OnlineBody }
  | { kind: 'practice'; body: PracticeBody };

/**
 * Reads the stored body of a module part.
 * @param json what `JSON.stringify(body)` wrote
 * @throws when the text is not a body of that kind
 */
export function readPartBody(part: { kind: string; body: string }): PartContent {
  const stored: unknown = JSON.parse(part.body);
  switch (part.kind) {
    case 'live':
      return { kind: 'live', body: liveBody.parse(stored) };
    case 'online':
      return { kind: 'online', body: onlineBody.parse(stored) };
    case 'practice':
      return { kind: 'practice', body: practiceBody.parse(stored) };
    default:
      throw new Error(`A module part of unknown kind: ${part.kind}`);
  }
}
