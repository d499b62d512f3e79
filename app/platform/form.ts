import type { z } from 'zod';

export type FormErrors = Record<string, string>;
export type FieldValue =
  string | number | boolean | null | undefined | string[] | { readonly [part: string]: FieldValue };
export type FormValues = Record<string, FieldValue>;

export type ReadForm<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; errors: FormErrors; values: FormValues };

type Tree = { [name: string]: unknown };

const UNSAFE_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const SECRET_NAME = /password|secret/i;

/** Far more than any page of ours sends; a stranger may send a megabyte of names. */
const MOST_FIELDS = 10_000;

/**
 * What a form says, as an object: a repeated name becomes an array, a dotted name a part
 * (`startsOn.day`), an empty file nothing. The browser and the server both read with this.
 */
export function formObject(data: FormData): Tree {
  const tree: Tree = {};
  for (const [name, entries] of entriesByName(data)) {
    const path = name.split('.');
    if (path.some((part) => part === '' || UNSAFE_NAMES.has(part))) continue;
    place(tree, path, entries.length > 1 ? entries : entries[0]);
  }
  return tree;
}

/** In one pass: asking the form for each name in turn takes minutes where there are a hundred thousand. */
function entriesByName(data: FormData): Map<string, FormDataEntryValue[]> {
  const byName = new Map<string, FormDataEntryValue[]>();
  for (const [name, entry] of data) {
    if (typeof entry !== 'string' && entry.size === 0) continue;
    const known = byName.get(name);
    if (known) known.push(entry);
    else byName.set(name, [entry]);
  }
  return byName;
}

function place(tree: Tree, path: string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    tree[first] ??= value;
    return;
  }
  const branch = (tree[first] ??= {});
  if (isTree(branch)) place(branch, rest, value);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFile(value);
}

function isFile(value: unknown): boolean {
  return value instanceof Blob;
}

/** The first fault of each field, by its dotted name. */
export function formErrors(issues: readonly z.core.$ZodIssue[]): FormErrors {
  const errors: FormErrors = {};
  for (const issue of issues) {
    const name = issue.path.filter((part) => typeof part !== 'number').join('.') || 'form';
    errors[name] ??= issue.message;
  }
  return errors;
}

/**
 * A request's form as it was sent.
 * @throws a 400 for what is no form, a 413 for one of far too many fields
 */
export async function formDataOf(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400, statusText: 'Bad Request' });
  });
  let fields = 0;
  for (const _ of form)
    if (++fields > MOST_FIELDS)
      throw new Response(null, { status: 413, statusText: 'Payload Too Large' });
  return form;
}

/**
 * Reads a posted form by its schema. `values` give the page back what was typed, save files,
 * passwords and whatever `keepBack` names.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  keepBack: string[] = [],
): Promise<ReadForm<z.output<S>>> {
  const typed = formObject(await formDataOf(request));
  const values = shownAgain(typed, keepBack);
  const read = await schema.safeParseAsync(typed);
  if (read.success) return { ok: true, value: read.data, values };
  return { ok: false, errors: formErrors(read.error.issues), values };
}

/** The answer to a form that was well filled in but is refused: the words stand beside the field. */
export function refusedForm(form: { values: FormValues }, errors: FormErrors) {
  return { ok: false as const, errors, values: form.values };
}

function shownAgain(tree: Tree, keepBack: string[]): FormValues {
  const values: FormValues = {};
  for (const [name, value] of Object.entries(tree)) {
    if (SECRET_NAME.test(name) || keepBack.includes(name)) continue;
    if (typeof value === 'string') values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter((one) => typeof one === 'string');
    else if (isTree(value)) values[name] = shownAgain(value, keepBack);
  }
  return values;
}
