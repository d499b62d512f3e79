import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * Resolves when Remix has read the page's data. It begins to on first being drawn, and has React wait for it. A key
 * pressed meanwhile would make React draw at once and give up for good (its error 345), and whoever goes by keyboard
 * would be left with a page whose scripts never run: so it is asked before anything is drawn.
 */
async function pageRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

void pageRead().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);
