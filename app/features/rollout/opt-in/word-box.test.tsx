import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WordBox } from './word-box';

test('asks for the post of whoever said it, and for no name', () => {
  const html = renderToStaticMarkup(<WordBox label="What did the school say?" />);
  expect(html).toContain('Which post said it');
  expect(html).toContain('the post and not the name');
  expect(html).toContain('Name no person, and no pupil');
  expect(html).not.toContain('Who said it');
});
