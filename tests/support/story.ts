import { expect, test as base } from '@playwright/test';
import { listenForFaults, refusal } from './console-fault';
import { demonstrationNow, ensureDemonstration } from './demonstration';
import { personIdOf, type CastName } from './demonstration-cast';
import {
  portalPlace,
  removePlace,
  startPortal,
  type PortalPlace,
  type RunningPortal,
} from './portal-place';
import { signInAs } from './sign-in';

export { expect } from '@playwright/test';

type Stage = { place: PortalPlace; portal: RunningPortal };

type ForTest = {
  /** The portal of this file's stories: the demonstration, for them alone. */
  place: PortalPlace;
  /** Signs somebody of the cast in, without a password; for a person by slip, with a short sign-in session. */
  signIn: (who: CastName, method?: 'password' | 'slip') => Promise<void>;
  /** Says beforehand that the portal will refuse something: the browser notes each such answer as an error. */
  provoke: (status: 404 | 409 | 422) => void;
};

type ForWorker = { stageFor: (file: string) => Promise<Stage> };

/** A story: on a demonstration of its file's own, failing on whatever the browser complains of. */
export const test = base.extend<ForTest, ForWorker>({
  stageFor: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
    async ({}, use) => {
      let stage: (Stage & { file: string }) | undefined;
      const close = async () => {
        await stage?.portal.stop();
        if (stage) removePlace(stage.place);
      };
      await use(async (file) => {
        if (stage?.file === file) return stage;
        await close();
        const place = await portalPlace(await ensureDemonstration(), {
          PORTAL_NOW: demonstrationNow,
        });
        stage = { file, place, portal: await startPortal(place) };
        return stage;
      });
      await close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  place: async ({ stageFor }, use, info) => {
    const { place, portal } = await stageFor(info.file);
    await use(place);
    expect(portal.bugs.splice(0), 'bugs that the portal logged').toEqual([]);
  },

  baseURL: async ({ place }, use) => use(place.origin),

  provoke: async ({ context }, use) => {
    const provoked: number[] = [];
    const faults = listenForFaults(context);
    await use((status) => void provoked.push(status));
    expect(faults(), 'what the browser complained of').toEqual(provoked.map(refusal));
  },

  signIn: async ({ context, place }, use) => {
    await use(async (who, method = 'password') => {
      const cookie = signInAs(place.file, personIdOf(place.file, who), { method });
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: place.origin }]);
    });
  },

  // Listening begins before the first page opens, in every story.
  page: async ({ page, provoke: _ }, use) => use(page),
});
