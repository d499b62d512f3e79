import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('..'),
  resolve: {
    alias: {
      '~prisma/client': here('../prisma/client/client.ts'),
      '~': here('../app'),
    },
  },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'tests/{house,server,support,setup}/**/*.test.{ts,tsx}'],
    env: { LOG_LEVEL: 'silent', TZ: 'UTC' },
    globalSetup: [here('setup/base-database.ts')],
    restoreMocks: true,
  },
});
