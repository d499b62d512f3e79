import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { thread } from '../vite.thread.js';
import { LongestFirst } from './setup/longest-first';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('..'),
  plugins: [thread()],
  resolve: {
    alias: {
      '~prisma/client': here('../prisma/client/client.ts'),
      '~': here('../app'),
    },
  },
  test: {
    include: [
      'app/**/*.test.{ts,tsx}',
      'tests/{bench,house,server,support,setup}/**/*.test.{ts,tsx}',
    ],
    env: {
      LOG_LEVEL: 'silent',
      TZ: 'UTC',
      DATABASE_URL: 'file:./data/never-opened.sqlite',
      ORIGIN: 'http://portal.test',
      MAIL_FROM: 'Estuary Council <inclusion@portal.test>',
      MAIL_FOLDER: './data/never-written',
    },
    globalSetup: [here('setup/base-database.ts')],
    restoreMocks: true,
    // Vitest itself would leave one core to the machine, and of two that is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // A loaded computer is slow, not wrong.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
