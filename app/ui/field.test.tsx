import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { FormErrors, FormValues } from '~/platform/form';
import { Checkboxes } from './checkboxes';
import { DateFields } from './date-fields';
import { ErrorSummary } from './error-summary';
import { FormStateContext } from './field-state';
import { PasswordField } from './password-field';
import { TextInput } from './text-input';

function drawn(page: ReactElement, values: FormValues = {}, errors: FormErrors = {}, prefix = '') {
  const state = { values, errors, prefix };
  return renderToStaticMarkup(
    <FormStateContext.Provider value={state}>{page}</FormStateContext.Provider>,
  );
}

describe('fields', () => {
  it('take value and fault from the form, and tie hint and fault to the control', () => {
    const html = drawn(
      <TextInput name="title" label="Name" hint="As in the calendar" />,
      { title: 'Late <b>' },
      { title: 'Enter a name' },
    );
    expect(html).toContain('value="Late &lt;b&gt;"');
    expect(html).toContain('aria-describedby="title-hint title-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="title-error"');
  });

  it('say what is optional in words', () => {
    expect(drawn(<TextInput name="note" label="Note" optional />)).toContain('(optional)');
  });

  it('tick what was sent, be it one or several', () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    const ticks = (who: FormValues[string]) =>
      [
        ...drawn(<Checkboxes name="who" label="Who" choices={choices} />, { who }).matchAll(
          /<input[^>]*>/g,
        ),
      ]
        .map(([input]) => input)
        .filter((input) => input.includes('checked'))
        .map((input) => /value="(\w)"/.exec(input)?.[1]);
    expect(ticks(['a', 'c'])).toEqual(['a', 'c']);
    expect(ticks('b')).toEqual(['b']);
    expect(ticks(undefined)).toEqual([]);
  });

  it('show a stored day in three boxes, and what was typed as it was typed', () => {
    const page = <DateFields name="startsOn" label="Start" />;
    expect(drawn(page, { startsOn: '2026-09-07' })).toMatch(/value="7".*value="9".*value="2026"/);
    expect(drawn(page, { startsOn: { day: '31', month: 'jun' } })).toMatch(
      /value="31".*value="jun"/,
    );
  });

  it('never fill in a password', () => {
    const page = <PasswordField name="password" label="Password" autoComplete="current-password" />;
    expect(drawn(page, { password: 'correct horse' })).not.toContain('correct horse');
  });

  it('keep apart two forms with a field of one name', () => {
    const html = drawn(<TextInput name="title" label="Name" />, {}, {}, 'second-');
    expect(html).toContain('for="second-title"');
    expect(html).toContain('id="second-title"');
    expect(html).toContain('name="title"');
  });
});

describe('the error summary', () => {
  it('links each fault to the first control of its field, save a fault of the whole form', () => {
    const errors = { 'startsOn.day': 'Enter a day', form: 'The last place has just gone' };
    const html = drawn(<ErrorSummary errors={errors} />);
    expect(html).toContain('There is a problem');
    expect(html).toContain('href="#startsOn-day"');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('is not there without a fault', () => {
    expect(drawn(<ErrorSummary errors={{}} />)).toBe('');
  });
});
