import { z } from 'zod';
import { text, whole } from '~/platform/form-field';
import type { PartContent } from './part-body.schema';
import type { PartKind } from './part-kind';
import { readLines, readOutline, readSections, textOfOutline, textOfSections } from './part-text';

const heading = {
  title: text('Enter the part’s title', { max: 100 }),
  minutes: whole('Enter how many minutes it takes', { min: 5, max: 480 }),
};

const written = (empty: string, max = 1000) => text(empty, { max });
const lines = (empty: string) => written(empty, 5000).transform(readLines);

type Written<T> = { ok: true; value: T } | { ok: false; message: string };

/** A text that the programme's plain markup must be able to read. */
function markup<T>(empty: string, max: number, read: (typed: string) => Written<T>) {
  return written(empty, max).transform((typed, context) => {
    const outcome = read(typed);
    if (outcome.ok) return outcome.value;
    context.addIssue({ code: 'custom', message: outcome.message });
    return z.NEVER;
  });
}

const live = z
  .object({ ...heading, outline: markup('Write the outline', 5000, readOutline) })
  .superRefine(({ minutes, outline }, context) => {
    const sum = outline.reduce((total, step) => total + step.minutes, 0);
    if (sum === minutes) return;
    const message = `The steps add up to ${sum} minutes and the session is ${minutes}`;
    context.addIssue({ code: 'custom', path: ['outline'], message });
  })
  .transform(({ outline, ...part }) => ({ ...part, kind: 'live' as const, body: { outline } }));

const question = written('Enter all three questions', 300);
const online = z
  .object({
    ...heading,
    sections: markup('Write the reading', 20_000, readSections),
    tryTomorrow: written('Enter something to try at once'),
    ask1: question,
    ask2: question,
    ask3: question,
  })
  .transform(({ title, minutes, sections, tryTomorrow, ask1, ask2, ask3 }) => ({
    title,
    minutes,
    kind: 'online' as const,
    body: { sections, tryTomorrow, selfCheck: [ask1, ask2, ask3] as [string, string, string] },
  }));

const practice = z
  .object({
    ...heading,
    steps: lines('Write the steps, one on each line'),
    notice: lines('Write what to notice, one on each line'),
    reflection: written('Enter the question to reflect on'),
  })
  .transform(({ title, minutes, ...body }) => ({
    title,
    minutes,
    kind: 'practice' as const,
    body,
  }));

/** What a part's form may say, by the kind of part. */
export const partSchemas = { live, online, practice } satisfies Record<PartKind, unknown>;

export type PartFields = { title: string; minutes: number } & PartContent;

/** What stands in a part's form: the stored part as the text it was written in. */
export function partValues({ title, minutes, ...content }: PartFields): Record<string, string> {
  const head = { title, minutes: String(minutes) };
  switch (content.kind) {
    case 'live':
      return { ...head, outline: textOfOutline(content.body.outline) };
    case 'online': {
      const { sections, tryTomorrow, selfCheck } = content.body;
      const [ask1, ask2, ask3] = selfCheck;
      return { ...head, sections: textOfSections(sections), tryTomorrow, ask1, ask2, ask3 };
    }
    case 'practice': {
      const { steps, notice, reflection } = content.body;
      return { ...head, steps: steps.join('\n'), notice: notice.join('\n'), reflection };
    }
  }
}
