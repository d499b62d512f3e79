import { expectAccessible, expectNoSidewaysScroll } from '../support/accessible';
import { cast, type CastName } from '../support/demonstration-cast';
import { expect, test } from '../support/story';

const WIDTHS = [1280, 320];

/** Pages for anyone, and the ones that nobody needs an account for. */
const PUBLIC = [
  '/sign-in',
  '/sign-in/code',
  '/password/forgotten',
  '/privacy',
  '/accessibility',
  '/help',
];

test('a stranger looks at what is open to all', async ({ page }) => {
  for (const path of PUBLIC)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
});

for (const who of Object.keys(cast) as CastName[])
  test(`the ${who} goes to every page of their navigation`, async ({ page, signIn }) => {
    await signIn(who);
    await page.goto('/');
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    const paths = await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? ''),
    );
    for (const path of [new URL(page.url()).pathname, ...paths, '/my/sign-in-sessions'])
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
  });
