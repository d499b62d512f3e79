import type { BrowserContext } from '@playwright/test';

/** What the browser notes about an answer that refuses. */
export const refusal = (status: number) => `the portal answered ${status}`;

const REFUSED = /^Failed to load resource: .* status of (404|409|422) /;

/** Gathers what the browser complains of on every page of a context: console errors and uncaught faults. */
export function listenForFaults(context: BrowserContext): () => string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const status = REFUSED.exec(message.text())?.[1];
    faults.push(status ? refusal(Number(status)) : `${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => void faults.push(String(error.error())));
  return () => faults;
}
