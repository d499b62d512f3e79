import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { staticFiles } from '~/server/static-files';
import { ask, serveOnFreePort } from '../support/http';

let folder: string;
let server: Server;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-files-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'root-a1.js'), 'plain');
  writeFileSync(join(folder, 'assets', 'root-a1.js.br'), 'compressed');
  ({ server, port } = await serveOnFreePort(express().use(staticFiles(folder))));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

it('sends the compressed copy to a browser that can read it', async () => {
  const headers = { 'accept-encoding': 'gzip, br' };
  const answer = await ask(port, { path: '/assets/root-a1.js', headers });
  expect(answer.text).toBe('compressed');
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript') as string,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  });
});

it('sends the file itself to any other', async () => {
  const answer = await ask(port, { path: '/assets/root-a1.js' });
  expect(answer.text).toBe('plain');
  expect(answer.headers['content-encoding']).toBeUndefined();
});

it('lets a file without a hashed name be kept for an hour only', async () => {
  const { headers } = await ask(port, { path: '/favicon.svg' });
  expect(headers['cache-control']).toBe('public, max-age=3600');
});

it('leaves the rest to the pages, and never shows what the build notes for itself', async () => {
  expect((await ask(port, { path: '/schools' })).status).toBe(404);
  expect((await ask(port, { path: '/.vite/manifest.json' })).status).toBe(404);
  expect((await ask(port, { path: '/assets/%2e%2e/%2e%2e/package.json' })).status).toBe(404);
});
