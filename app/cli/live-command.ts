import { beginPortal } from '~/features/schools/portal-beginning.server';
import { findPortal } from '~/platform/portal.server';
import type { Outcome, Terminal } from './terminal';

export type LiveValues = { council: string; la: string; contact: string };

/** Marks a fresh database as a council's live portal, for good. */
export async function beginLive(
  { by }: Terminal,
  { council, la, contact }: LiveValues,
): Promise<Outcome> {
  if (!/^\d{3}$/.test(la)) {
    return {
      ok: false,
      reasons: [`--la ${la}: a local authority's code has three digits, such as 812.`],
    };
  }
  const portal = await findPortal();
  if (portal) {
    return {
      ok: false,
      reasons: [`This is ${portal.councilName}'s ${portal.kind} portal already.`],
    };
  }
  await beginPortal(by, { kind: 'live', councilName: council, laCode: la, contact });
  return { ok: true, text: `This is now ${council}'s live portal.`, facts: { council, la } };
}
