import { describe, expect, it } from 'vitest';
import { isOwnRequest } from './origin-check';

const origin = 'https://inclusion.example.gov.uk';

describe('a request that may change something', () => {
  it.each([
    ['our origin', { origin }],
    ['no origin, but the browser says same-origin', { 'sec-fetch-site': 'same-origin' }],
    ['no origin, but our page as referrer', { referer: `${origin}/training/sessions` }],
  ])('is ours with %s', (_, headers) => {
    expect(isOwnRequest(headers, origin)).toBe(true);
  });

  it.each([
    ['nothing said', {}],
    ['another origin', { origin: 'https://example.org' }],
    ['an opaque origin', { origin: 'null' }],
    ['the origin without TLS', { origin: 'http://inclusion.example.gov.uk' }],
    ['another origin that begins like ours', { origin: `${origin}.example.org` }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    [
      'a foreign referrer',
      { referer: 'https://example.org/?from=https://inclusion.example.gov.uk' },
    ],
    ['a referrer that is no address', { referer: 'about' }],
    [
      'another origin, whatever the rest says',
      {
        origin: 'https://example.org',
        'sec-fetch-site': 'same-origin',
        referer: `${origin}/`,
      },
    ],
  ])('is not ours with %s', (_, headers) => {
    expect(isOwnRequest(headers, origin)).toBe(false);
  });
});
