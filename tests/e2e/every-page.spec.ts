import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible';
import { cast, type CastName } from '../support/demonstration-cast';
import { expect, test } from '../support/story';

/** The header while it is one line, in pixels. */
const ONE_LINE = 60;

// That each page is good is found by `every-route`; here, that everybody's own navigation leads to pages they may see.
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
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const answers = await Promise.all(
      [...paths, '/my/sign-in-sessions'].map((path) => page.request.get(path)),
    );
    expect(answers.filter((answer) => !answer.ok()).map((answer) => answer.url())).toEqual([]);
  });
