import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** The messages to an address that the portal has written to its mail folder, as readable text. */
export function mailsTo(folder: string, address: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => readable(readFileSync(join(folder, name), 'utf8')))
    .filter((mail) => new RegExp(`^To: .*${address}`, 'im').test(mail));
}

/** Waits for a message with a link of this kind to an address, and returns the link. */
export async function linkTo(folder: string, address: string, path: RegExp): Promise<string> {
  const find = () =>
    mailsTo(folder, address)
      .flatMap((mail) => mail.match(/https?:\/\/\S+/g) ?? [])
      .filter((link) => path.test(link))
      .at(-1) ?? '';
  await expect.poll(find, { timeout: 20_000 }).not.toBe('');
  return find();
}

/** Undoes quoted-printable, in which a link is broken over lines. */
function readable(mail: string): string {
  return mail.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
}
