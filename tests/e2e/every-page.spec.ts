import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible';
import { cast, type CastName } from '../support/demonstration-cast';
import { expect, test } from '../support/story';

test.describe.configure({ timeout: 180_000 });

/** The header while it is one line, in pixels. */
const ONE_LINE = 60;

// Each person's own pages on a small phone; `every-route` opens every page there is on a wide screen.
for (const who of Object.keys(cast) as CastName[])
  test(`the ${who} goes to every page of their navigation`, async ({ page, signIn }) => {
    await signIn(who);
    await page.goto('/');
    const header = await page.locator('header.page-header').boundingBox();
    expect(header?.height, 'the header at 1280').toBe(ONE_LINE);
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    const paths = await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? ''),
    );
    await page.setViewportSize({ width: 320, height: 900 });
    for (const path of new Set([new URL(page.url()).pathname, ...paths, '/my/sign-in-sessions'])) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
