import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './support/browser.mjs';

const executablePath = findBrowser();

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './setup/stories.ts',
  workers: 2,
  // The stories of a file share a portal and are told in order.
  fullyParallel: false,
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    actionTimeout: 10_000,
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
