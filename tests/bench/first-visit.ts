import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';
import type { Question } from './load';

/** What a browser with an empty cache fetched for one page. */
export type Visit = { requests: number; kilobytes: number; milliseconds: number };

/** Opens a page in a real browser for the first time, signed in by its cookie. */
export async function firstVisit(
  origin: string,
  { path, headers: { cookie = '' } }: Question,
): Promise<Visit> {
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const context = await browser.newContext();
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let requests = 0;
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1;
      bytes += encodedDataLength;
    });
    const startedAt = performance.now();
    await page.goto(origin + path, { waitUntil: 'load' });
    const milliseconds = performance.now() - startedAt;
    await page.waitForLoadState('networkidle');
    return { requests, kilobytes: bytes / 1000, milliseconds };
  } finally {
    await browser.close();
  }
}
