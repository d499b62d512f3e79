import { ensureDemonstration } from '../support/demonstration';

/** Builds the portal and makes the demonstration that every story copies, where that is not done yet. */
export default async function setup(): Promise<void> {
  await ensureDemonstration();
}
