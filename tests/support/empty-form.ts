import { expect, type Locator, type Page } from '@playwright/test';

const ASKS = 'input:not([type=hidden]):not([type=submit]), select, textarea';

/** The page's first form that asks something, if there is one. */
export async function findForm(page: Page): Promise<Locator | null> {
  const forms = page.locator('main form[method=post]').filter({ has: page.locator(ASKS) });
  return (await forms.count()) > 0 ? forms.first() : null;
}

/** Sends a form as somebody would who has taken out whatever stood in it. */
export async function sendEmpty(form: Locator): Promise<void> {
  await form.evaluate((element: HTMLFormElement) => {
    const set = (control: Element, name: 'value' | 'checked', to: string | boolean) => {
      // Past React, which would not see a value that it did not set itself.
      const of = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, name);
      of?.set?.call(control, to);
      control.dispatchEvent(new Event(name === 'value' ? 'input' : 'change', { bubbles: true }));
    };
    for (const control of element.elements) {
      if (control instanceof HTMLTextAreaElement) set(control, 'value', '');
      if (control instanceof HTMLSelectElement) control.selectedIndex = 0;
      if (!(control instanceof HTMLInputElement) || control.type === 'hidden') continue;
      if (control.type === 'checkbox' || control.type === 'radio') control.checked = false;
      else set(control, 'value', '');
    }
    element.requestSubmit(element.querySelector<HTMLButtonElement>('button:not([type=button])'));
  });
}

/** The faults are told first, where the keyboard now is, and each leads to what it is about. */
export async function expectFaultsTold(page: Page): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary, `what is wrong at ${page.url()}`).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  const astray = await summary
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .map((link) => (link as HTMLAnchorElement).hash.slice(1))
        .filter((id) => document.getElementById(id) === null),
    );
  expect(astray, `faults that lead nowhere at ${page.url()}`).toEqual([]);
}
