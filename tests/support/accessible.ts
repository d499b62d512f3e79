import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of any rule that axe knows, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
  expect(told, `axe at ${page.url()}`).toEqual([]);
}

/** One first heading, a title that tells this page from others, and no link named with a space before its colon. */
export async function expectNamed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }), `at ${page.url()}`).toHaveCount(1);
  await expect(page.getByRole('link', { name: / :/ }), `at ${page.url()}`).toHaveCount(0);
  await expect(page, `at ${page.url()}`).toHaveTitle(/^\S.* – Culture of Inclusion$/);
}

/** Nothing to be scrolled sideways for. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `pixels beyond the window at ${page.url()}`).toBeLessThanOrEqual(0);
}
