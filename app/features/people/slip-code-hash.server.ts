import { hashRaw } from '@node-rs/argon2';

// One salt for all, since a slip is found by its code alone; the work makes up for it should the table leak.
const SALT = Buffer.from('portal slip code');

/** What is stored of a slip's code. Slow on purpose: never awaited inside an act. */
export async function hashSlipCode(code: string): Promise<string> {
  const hash = await hashRaw(code, { memoryCost: 19_456, timeCost: 2, parallelism: 1, salt: SALT });
  return hash.toString('hex');
}
