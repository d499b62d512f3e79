import type { Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '~/platform/env';
import { portalApp } from '~/server/portal-app';
import { echoBuild } from '../support/echo-build';
import { ask, serveOnFreePort, type Answer } from '../support/http';

const origin = 'https://inclusion.example.gov.uk';
const now = () => '2026-11-23T09:30:00.000Z';
const env = {
  DATABASE_URL: 'file:unused',
  ORIGIN: origin,
  MAIL_FROM: 'inclusion@example.gov.uk',
  MAIL_FOLDER: 'unused',
};

let server: Server;
let port: number;

async function serve(more: Record<string, string> = {}) {
  const settings = readSettings({ ...env, ...more });
  const app = portalApp({ settings, build: echoBuild, now, vite: undefined });
  ({ server, port } = await serveOnFreePort(app));
}

beforeEach(() => serve());
afterEach(() => new Promise((resolve) => server.close(resolve)));

const told = (answer: Answer) => JSON.parse(answer.text) as Record<string, unknown>;

describe('what a page is told of its request', () => {
  it('names the origin of the settings, whatever Host says', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const answer = await ask(port, { path: '/echo?a=1', headers });
    expect(told(answer)).toMatchObject({ url: `${origin}/echo?a=1`, now: now() });
  });

  it('is not led astray by a path that looks like another host', async () => {
    for (const path of ['//evil.example/echo', '/\\evil.example/echo', 'http://evil.example/echo'])
      expect((await ask(port, { path })).status).toBe(400);
  });

  it('gives the address of the connection when no proxy is trusted', async () => {
    const answer = await ask(port, {
      path: '/echo',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(told(answer).address).toMatch(/127\.0\.0\.1|::1/);
  });

  it('gives the address that the trusted proxy saw, not one the caller made up', async () => {
    await new Promise((resolve) => server.close(resolve));
    await serve({ TRUST_PROXY: '1' });
    const headers = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' };
    expect(told(await ask(port, { path: '/echo', headers })).address).toBe('203.0.113.9');
  });

  it('gives each answer a nonce of its own, the one in its policy', async () => {
    const [one, other] = [await ask(port, { path: '/echo' }), await ask(port, { path: '/echo' })];
    expect(told(one).nonce).not.toBe(told(other).nonce);
    expect(one.headers['content-security-policy']).toContain(
      `script-src 'nonce-${String(told(one).nonce)}';`,
    );
  });
});

describe('what every answer carries', () => {
  it('runs scripts by nonce alone and styles from files alone', async () => {
    const policy = String((await ask(port, { path: '/page' })).headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "style-src 'self'",
      "script-src-attr 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-src 'none'",
    ])
      expect(policy.split(';')).toContain(part);
    expect(policy).not.toContain('unsafe');
  });

  it('keeps pages out of every cache and lets a form say where it was sent from', async () => {
    const { headers } = await ask(port, { path: '/page' });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('insists on TLS only where the portal is reached by it', async () => {
    expect((await ask(port, { path: '/page' })).headers['strict-transport-security']).toContain(
      'max-age=',
    );
    await new Promise((resolve) => server.close(resolve));
    await serve({ ORIGIN: 'http://localhost:3000' });
    const { headers } = await ask(port, { path: '/page' });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  it('lets bought content be framed only from its own origin', async () => {
    await new Promise((resolve) => server.close(resolve));
    await serve({ CONTENT_ORIGIN: 'https://content.example.gov.uk' });
    const { headers } = await ask(port, { path: '/page' });
    expect(headers['content-security-policy']).toContain(
      'frame-src https://content.example.gov.uk;',
    );
  });

  it('is compressed where the browser can read that', async () => {
    const answer = await ask(port, { path: '/page', headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
  });

  it('says plainly that a file with a hashed name is gone', async () => {
    const answer = await ask(port, { path: '/assets/gone-a1b2c3.js' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('text/plain');
  });
});

describe('what a form may send', () => {
  const fields = { origin, 'content-type': 'application/x-www-form-urlencoded' };
  const post = (headers: Record<string, string>, body = 'name=Ann') =>
    ask(port, { method: 'POST', path: '/echo', headers, body });

  it('takes fields from our own page', async () => {
    const answer = await post({ ...fields, 'content-length': '8' });
    expect(told(answer)).toEqual({ fields: { name: 'Ann' } });
  });

  it('takes them under another Host too: the origin decides', async () => {
    const answer = await post({ ...fields, 'content-length': '8', host: 'inner:3000' });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['from elsewhere', 403, { ...fields, origin: 'https://evil.example', 'content-length': '8' }],
    ['from nowhere', 403, { 'content-type': fields['content-type'], 'content-length': '8' }],
    ['of unknown length', 411, fields],
    ['of another kind', 415, { origin, 'content-type': 'application/json', 'content-length': '8' }],
    ['of no kind', 415, { origin, 'content-length': '8' }],
    ['that is too long', 413, { ...fields, 'content-length': String(1024 * 1024 + 1) }],
    [
      'with files that are too large',
      413,
      {
        origin,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(10 * 1024 * 1024 + 1),
      },
    ],
  ])('refuses one %s', async (_, status, headers) => {
    const answer = await ask(port, { method: 'POST', path: '/echo', headers, ...bodyFor(headers) });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<h1>');
  });

  /** Only what fits its told length can be sent; the large ones are refused before any body. */
  function bodyFor(headers: Record<string, string | undefined>) {
    const length = headers['content-length'];
    return length === undefined || length === '8' ? { body: 'name=Ann' } : {};
  }

  it('tells somebody who came by another address which is the right one', async () => {
    const answer = await post({
      ...fields,
      origin: 'http://127.0.0.1:3000',
      'content-length': '8',
    });
    expect(answer.text).toContain(`href="${origin}"`);
  });

  it('refuses every method that may change something', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await ask(port, {
        method,
        path: '/echo',
        headers: { origin: 'https://evil.example' },
      });
      expect(answer.status).toBe(403);
    }
  });
});
