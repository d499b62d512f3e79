import { expect, test } from 'vitest';
import { name, text } from './form-field';

test('a name stays on one line, whatever is sent', () => {
  expect(name('Enter a name').parse('Ann\r\n\r\nGo to  this address')).toBe(
    'Ann Go to this address',
  );
});

test('words keep their paragraphs', () => {
  expect(text('Enter words').parse('One.\r\n\r\nTwo.')).toBe('One.\n\nTwo.');
});

test('white space alone is no name', () => {
  expect(name('Enter a name').safeParse(' \n ').success).toBe(false);
});
