import { hash, verify } from '@node-rs/argon2';

// argon2id (the library's default), at the strength OWASP advises: 19 MiB, two passes.
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let stranger: Promise<string> | undefined;

/** The stored form of a password. Slow on purpose: never awaited inside an act. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), STRENGTH);
}

/** Is this the password? Without a stored one the same work is done, so that the time taken tells nothing. */
export async function isPassword(stored: string | null, typed: string): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await stranger), typed.normalize('NFC'));
  return matches && stored !== null;
}
