import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultModules } from './default-programme';
import { readLines, readOutline, readSections, textOfOutline, textOfSections } from './part-text';

describe('a reading in plain text', () => {
  test('has headings, paragraphs and lists', () => {
    const text = '# Why\nOne line\nruns on.\n\nNext.\n- a\n- b\n\n## How\n\n- c';
    expect(readSections(text)).toEqual({
      ok: true,
      value: [
        {
          heading: 'Why',
          blocks: [
            { kind: 'paragraph', text: 'One line runs on.' },
            { kind: 'paragraph', text: 'Next.' },
            { kind: 'list', items: ['a', 'b'] },
          ],
        },
        { heading: 'How', blocks: [{ kind: 'list', items: ['c'] }] },
      ],
    });
  });

  test('may hold a link to a page, and no other kind of link', () => {
    const linked = readSections('# Read on\n\nSee [the Code](https://example.gov.uk/code) first.');
    expect(linked).toMatchObject({
      value: [{ blocks: [{ text: 'See the Code first.', link: { words: 'the Code' } }] }],
    });
    const bad = '# Read on\n\nSee [this](javascript:alert(1)).';
    expect(readSections(bad)).toMatchObject({
      value: [{ blocks: [{ text: 'See [this](javascript:alert(1)).' }] }],
    });
  });

  test('takes HTML as words', () => {
    expect(readSections('# A\n\n<script>alert(1)</script>')).toMatchObject({
      value: [{ blocks: [{ kind: 'paragraph', text: '<script>alert(1)</script>' }] }],
    });
  });

  test.each([
    ['no heading first', 'Words at once'],
    ['a heading with nothing under it', '# One\n\n# Two\n\nWords'],
    ['nothing', '  \n '],
  ])('is refused with %s', (_, text) => {
    expect(readSections(text).ok).toBe(false);
  });

  test('every reading of the default programme comes back as it was', () => {
    for (const { parts } of defaultModules)
      for (const part of parts)
        if (part.kind === 'online')
          expect(readSections(textOfSections(part.body.sections))).toEqual({
            ok: true,
            value: part.body.sections,
          });
  });

  const words = fc.stringMatching(/^[A-Za-z“”.,]+( [A-Za-z“”.,]+){0,5}$/);
  const block = fc.oneof(
    words.map((text) => ({ kind: 'paragraph' as const, text })),
    fc
      .array(words, { minLength: 1, maxLength: 4 })
      .map((items) => ({ kind: 'list' as const, items })),
  );
  const section = fc.record({
    heading: words,
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  });

  test('whatever is written comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), (sections) => {
        expect(readSections(textOfSections(sections))).toEqual({ ok: true, value: sections });
      }),
    );
  });
});

describe('an outline', () => {
  test('has its minutes first on each line', () => {
    expect(readOutline('10 Welcome\n- 15 min: Model it\n5. End')).toEqual({
      ok: true,
      value: [
        { minutes: 10, what: 'Welcome' },
        { minutes: 15, what: 'Model it' },
        { minutes: 5, what: 'End' },
      ],
    });
    expect(readOutline('Welcome').ok).toBe(false);
    expect(readOutline('0 Welcome').ok).toBe(false);
  });

  test('of every default session comes back as it was', () => {
    for (const { parts } of defaultModules)
      for (const part of parts)
        if (part.kind === 'live')
          expect(readOutline(textOfOutline(part.body.outline))).toEqual({
            ok: true,
            value: part.body.outline,
          });
  });
});

test('lines lose their dashes and their empty neighbours', () => {
  expect(readLines('- one\n\n• two\n three ')).toEqual(['one', 'two', 'three']);
});
