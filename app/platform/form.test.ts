import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formDataOf, formObject, readForm, refusedForm } from './form';
import { choice, code, email, optionalText, several, text, ticked, whole } from './form-field';

function posted(entries: [string, string | File][]): Request {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return new Request('http://portal.test/', { method: 'POST', body });
}

describe('reading a form', () => {
  it('makes an array of a repeated name and a branch of a dotted one', async () => {
    const data = await posted([
      ['staff', 'a'],
      ['staff', 'b'],
      ['startsOn.day', '7'],
      ['startsOn.month', 'sep'],
    ]).formData();
    expect(formObject(data)).toEqual({
      staff: ['a', 'b'],
      startsOn: { day: '7', month: 'sep' },
    });
  });

  it('reads ten thousand names in no time, and refuses more', async () => {
    const typed = (names: number) =>
      new Request('http://portal.test/', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: Array.from({ length: names }, (_, at) => `a${at}=`).join('&'),
      });
    const data = await formDataOf(typed(10_000));
    const began = performance.now();
    expect(Object.keys(formObject(data))).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(500);
    await expect(formDataOf(typed(10_001))).rejects.toMatchObject({ status: 413 });
  });

  it('answers what is no form as the sender’s fault', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const sent = new Request('http://portal.test/', { method: 'POST', headers, body: 'no form' });
    await expect(formDataOf(sent)).rejects.toMatchObject({ status: 400 });
  });

  it('takes an empty file for nothing', async () => {
    const part = 'Content-Disposition: form-data; name="list"; filename=""';
    const body = `--x\r\n${part}\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n`;
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const sent = new Request('http://portal.test/', { method: 'POST', headers, body });
    expect(formObject(await sent.formData())).toEqual({});
  });

  it('lets no name reach the prototype of all objects', async () => {
    const data = await posted([
      ['__proto__.polluted', 'yes'],
      ['a.constructor.prototype.polluted', 'yes'],
      ['toString.polluted', 'yes'],
    ]).formData();
    formObject(data);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(Object.prototype.toString, 'polluted')).toBeUndefined();
  });

  it('survives a name that is both a value and a branch', async () => {
    const data = await posted([
      ['startsOn', 'soon'],
      ['startsOn.day', '7'],
    ]).formData();
    expect(formObject(data)).toEqual({ startsOn: 'soon' });
  });

  it('gives the schema’s value and ignores what the schema does not know', async () => {
    const schema = z.object({ title: text('Enter a title') });
    const form = await readForm(
      posted([
        ['title', '  The graduated\r\napproach '],
        ['role', 'project lead'],
      ]),
      schema,
    );
    expect(form).toMatchObject({ ok: true, value: { title: 'The graduated\napproach' } });
    expect(form.ok && form.value).not.toHaveProperty('role');
  });

  it('names each field’s first fault and gives back what was typed', async () => {
    const schema = z.object({ title: text('Enter a title', { max: 5 }), mail: email() });
    const form = await readForm(
      posted([
        ['title', 'Too long'],
        ['mail', 'nobody'],
      ]),
      schema,
    );
    expect(form).toEqual({
      ok: false,
      errors: {
        title: 'This must be 5 characters or fewer',
        mail: 'Enter an e-mail address in the correct format, like name@example.com',
      },
      values: { title: 'Too long', mail: 'nobody' },
    });
  });

  it('says what is missing when a field was not sent at all', async () => {
    const form = await readForm(posted([]), z.object({ title: text('Enter a title') }));
    expect(form).toMatchObject({ ok: false, errors: { title: 'Enter a title' } });
  });

  it('never gives back a password, a file or what the page keeps back', async () => {
    const form = await readForm(
      posted([
        ['password', 'correct horse'],
        ['slip', 'K7PM'],
        ['list', new File(['a,b'], 'staff.csv')],
      ]),
      z.object({ missing: text('Enter it') }),
      ['slip'],
    );
    expect(form.values).toEqual({});
  });

  it('puts a refusal beside its field, with what was typed', async () => {
    const form = await readForm(posted([['title', 'A']]), z.object({ title: text('Enter it') }));
    expect(refusedForm(form, { title: 'Another module has this name' })).toEqual({
      ok: false,
      errors: { title: 'Another module has this name' },
      values: { title: 'A' },
    });
  });

  it('puts a fault in a list on the list', async () => {
    const schema = z.object({ staff: several(z.uuid('Choose from the list')) });
    const form = await readForm(
      posted([
        ['staff', '0e5cbd6c-6b2e-4d3e-9a6c-0a3c6f0f7c11'],
        ['staff', 'x'],
      ]),
      schema,
    );
    expect(form).toMatchObject({ ok: false, errors: { staff: 'Choose from the list' } });
  });
});

describe('fields', () => {
  it('reads ticked boxes: none, one and several', () => {
    const staff = several(z.string());
    expect(staff.parse(undefined)).toEqual([]);
    expect(staff.parse('a')).toEqual(['a']);
    expect(staff.parse(['a', 'b'])).toEqual(['a', 'b']);
    const least = several(z.string(), { min: 1, empty: 'Choose who should come' });
    expect(least.safeParse(undefined).error?.issues[0]?.message).toBe('Choose who should come');
  });

  it('reads a single box', () => {
    expect(ticked().parse('yes')).toBe(true);
    expect(ticked().parse(undefined)).toBe(false);
  });

  it('takes blank for nothing where words may be left out', () => {
    expect(optionalText().parse('   ')).toBeNull();
    expect(optionalText().parse(undefined)).toBeNull();
    expect(optionalText().parse(' Ask for Jo ')).toBe('Ask for Jo');
    expect(optionalText({ max: 3 }).safeParse('four').success).toBe(false);
  });

  it('counts a line end once, however it was typed', () => {
    expect(text('Enter it', { max: 3 }).parse('a\r\nb')).toBe('a\nb');
  });

  it('does not count space around the words', () => {
    expect(text('Enter it').safeParse(' \n ').success).toBe(false);
  });

  it('reads a code in any spacing and case', () => {
    expect(code('Enter the code').parse(' k7pm-2x ')).toBe('K7PM2X');
    expect(code('Enter the code').safeParse('--').success).toBe(false);
  });

  it('reads an e-mail address in one form', () => {
    expect(email().parse(' Jo.Bright@Example.COM ')).toBe('jo.bright@example.com');
  });

  it('reads whole numbers as people write them, within bounds', () => {
    const places = whole('Enter how many places', { min: 1, max: 2_000 });
    expect(places.parse(' 1,200 ')).toBe(1200);
    expect(places.safeParse('2.5').error?.issues[0]?.message).toBe('Enter a whole number, like 25');
    expect(places.safeParse('0').error?.issues[0]?.message).toBe('Enter 1 or more');
    expect(places.safeParse('').error?.issues[0]?.message).toBe('Enter how many places');
  });

  it('takes only what was on offer', () => {
    const cover = choice(['in-school', 'supply'], 'Choose how cover is arranged');
    expect(cover.parse('supply')).toBe('supply');
    expect(cover.safeParse('none').error?.issues[0]?.message).toBe('Choose how cover is arranged');
  });
});
