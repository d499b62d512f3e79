import { expect, type Locator, type Page } from '@playwright/test';

/** Whatever the keyboard can come to. */
const STOPS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** More stops than any page of ours has between two things of one journey. */
const MOST_STOPS = 400;

/**
 * What of a page the keyboard would not do, without pressing a key: a stop out of the page's order, one whose focus
 * cannot be seen, and what answers the mouse alone.
 */
export function keyboardFaults(page: Page): Promise<string[]> {
  return page.evaluate((stops) => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}”`;
    const isShown = (element: Element) => element.checkVisibility();
    const faults: string[] = [];
    const before = document.activeElement;
    for (const element of document.querySelectorAll<HTMLElement>(stops)) {
      if (!isShown(element) || element.matches(':disabled')) continue;
      if (element.tabIndex > 0) faults.push(`${nameOf(element)} comes out of order`);
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isRinged = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      if (!isRinged && boxShadow === 'none') faults.push(`${nameOf(element)} shows no focus`);
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    for (const element of document.querySelectorAll('main *')) {
      if (getComputedStyle(element).cursor !== 'pointer' || !isShown(element)) continue;
      if (!element.closest(`${stops}, label`))
        faults.push(`${nameOf(element)} is for a mouse only`);
    }
    return faults;
  }, STOPS);
}

type Stop = { name: string; faults: string[]; isEnd: boolean; isSought: boolean };

/** What is kept in the page between two stops. */
type Kept = { met?: Set<Element>; sought?: Element };

/** The stop at which the keyboard stands: seen, not covered, and further down the page than the one before. */
function readStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const stop = document.activeElement;
    if (!(stop instanceof HTMLElement) || stop === document.body)
      return { name: 'the end of the page', faults: [], isEnd: true, isSought: false };
    const kept = window as unknown as Kept;
    kept.met ??= new Set();
    const last = [...kept.met].at(-1);
    const isBack = kept.met.has(stop);
    kept.met.add(stop);
    const faults: string[] = [];
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(stop);
    const isRinged = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    if (!isRinged && boxShadow === 'none') faults.push('shows no focus');
    const box = stop.getClientRects()[0];
    const under = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!under) faults.push('is out of sight');
    else if (!stop.contains(under) && !under.contains(stop) && !under.closest('label'))
      faults.push(`is covered by ${under.outerHTML.slice(0, 60)}`);
    const goesBack =
      last?.isConnected &&
      (last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (goesBack) faults.push('comes before the last stop');
    if (isBack) faults.push('comes twice');
    const words = stop.textContent || stop.getAttribute('name') || stop.id;
    return {
      name: `${stop.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`,
      faults,
      isEnd: false,
      isSought: stop === kept.sought,
    };
  });
}

async function pressTab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  const stop = await readStop(page);
  expect(stop.faults, `${stop.name} at ${page.url()}`).toEqual([]);
  return stop;
}

/** A page may move the focus itself, as to what is wrong: the order counts from there. */
async function forgetStops(page: Page): Promise<void> {
  await page.evaluate(() => void Reflect.deleteProperty(window, 'met'));
}

/** Tabs on until this has the focus; every stop on the way is looked at. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await forgetStops(page);
  // Found once: to find it at every stop anew would take long on a page of many.
  await target.evaluate((element) => void ((window as unknown as Kept).sought = element));
  for (let stops = 0; stops < MOST_STOPS; stops++) if ((await pressTab(page)).isSought) return;
  throw new Error(`${String(target)} cannot be come to by Tab at ${page.url()}`);
}

/** Tabs to a link or button and presses it. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Tabs through the whole page: whatever there is to come to is come to, in order, and then the page is left. */
export async function walkThrough(page: Page): Promise<number> {
  await forgetStops(page);
  const met: string[] = [];
  for (let stop = await pressTab(page); !stop.isEnd; stop = await pressTab(page)) {
    met.push(stop.name);
    expect(met.length, `stops of ${page.url()}: is it a trap?`).toBeLessThan(MOST_STOPS);
  }
  const missed = await page.evaluate((stops) => {
    const { met: come = new Set() } = window as unknown as Kept;
    const groups = new Set<string>();
    for (const element of come)
      if (element instanceof HTMLInputElement && element.type === 'radio') groups.add(element.name);
    return [...document.querySelectorAll<HTMLElement>(stops)]
      .filter((element) => {
        if (come.has(element) || element.matches(':disabled') || !element.checkVisibility())
          return false;
        // The radios of a question are one stop.
        return !(element instanceof HTMLInputElement && groups.has(element.name));
      })
      .map((element) => element.outerHTML.slice(0, 80));
  }, STOPS);
  expect(missed, `never come to at ${page.url()}`).toEqual([]);
  return met.length;
}
