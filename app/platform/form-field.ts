import { z } from 'zod';

/** As typed on any machine: one kind of line end, composed letters, no space around. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

type Length = { max?: number };

/** Words that must be there. `empty` is the whole sentence: "Enter the module’s name". */
export function text(empty: string, { max = 200 }: Length = {}) {
  return z
    .string({ error: empty })
    .transform(tidy)
    .pipe(z.string().min(1, empty).max(max, tooLong(max)));
}

/**
 * A name on one line: a line break sent by hand would let its sender write paragraphs of their own into a message that
 * greets its reader by name.
 */
export function name(empty: string, { max = 60 }: Length = {}) {
  return z
    .string({ error: empty })
    .transform((typed) => tidy(typed).replaceAll(/\s+/g, ' '))
    .pipe(z.string().min(1, empty).max(max, tooLong(max)));
}

/** Words that may be left out; nothing typed is null. */
export function optionalText({ max = 200 }: Length = {}) {
  return z
    .string()
    .optional()
    .transform((typed) => tidy(typed ?? ''))
    .pipe(z.string().max(max, tooLong(max)))
    .transform((words) => words || null);
}

function tooLong(max: number): string {
  return `This must be ${max.toLocaleString('en-GB')} characters or fewer`;
}

/** An e-mail address, in lower case. */
export function email(empty = 'Enter an e-mail address') {
  const shape = 'Enter an e-mail address in the correct format, like name@example.com';
  return z
    .string({ error: empty })
    .transform((typed) => typed.replaceAll(/\s/g, '').toLowerCase())
    .pipe(z.string().min(1, empty).max(254, shape).pipe(z.email(shape)));
}

/** A password exactly as typed: spaces count, and it may be pasted. */
export function secret(empty: string, { max = 200 }: Length = {}) {
  return z.string({ error: empty }).min(1, empty).max(max, tooLong(max));
}

/** A code that people copy from paper: spaces, dashes and case do not matter. */
export function code(empty: string, { max = 40 }: Length = {}) {
  return z
    .string({ error: empty })
    .transform((typed) => typed.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase())
    .pipe(z.string().min(1, empty).max(max, empty));
}

/** One of a few. */
export function choice<const T extends readonly [string, ...string[]]>(choices: T, empty: string) {
  return z.enum(choices, { error: empty });
}

/** Any number of a repeated name, at least `min`: ticked boxes, chosen rows. */
export function several<T extends z.ZodType>(
  each: T,
  { min = 0, empty = 'Choose at least one' } = {},
) {
  return z.preprocess(
    (sent: unknown): unknown[] => (Array.isArray(sent) ? sent : sent === undefined ? [] : [sent]),
    z.array(each).min(min, empty),
  );
}

/** One yes-or-no box. */
export function ticked() {
  return z
    .string()
    .optional()
    .transform((sent) => sent === 'yes' || sent === 'on');
}

type Range = { min?: number; max?: number };

/** A whole number; spaces and thousands commas are let pass. */
export function whole(empty: string, { min = 0, max = 1_000_000 }: Range = {}) {
  return z
    .string({ error: empty })
    .transform((typed) => typed.replaceAll(/[\s,]/g, ''))
    .pipe(
      z
        .string()
        .min(1, empty)
        .regex(/^-?\d+$/, 'Enter a whole number, like 25'),
    )
    .transform(Number)
    .pipe(z.number().min(min, `Enter ${min} or more`).max(max, `Enter ${max} or fewer`));
}

/** A whole number that may be left out; nothing typed is null. */
export function optionalWhole({ min = 0, max = 1_000_000 }: Range = {}) {
  return optionalNumber(/^-?\d+$/, 'Enter a whole number, like 25', { min, max });
}

/** A number, with decimals or without, that may be left out; nothing typed is null. */
export function optionalDecimal({ min = 0, max = 1_000_000 }: Range = {}) {
  return optionalNumber(/^-?\d+(\.\d+)?$/, 'Enter a number, like 2 or 2.5', { min, max });
}

/** A number, with decimals or without. */
export function decimal(empty: string, range: Range = {}) {
  return optionalDecimal(range)
    .refine((number) => number !== null, empty)
    .transform(Number);
}

function optionalNumber(shape: RegExp, wrong: string, { min = 0, max = 1_000_000 }: Range) {
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? '').replaceAll(/[\s,]/g, ''))
    .pipe(z.string().regex(new RegExp(`^$|${shape.source}`), wrong))
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .pipe(z.number().min(min, `Enter ${min} or more`).max(max, `Enter ${max} or fewer`).nullable());
}
