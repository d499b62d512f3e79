import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from './command.mjs';

const SMALLEST = 1024;

/** Compresses what the build made, once and as far as it goes: the portal sends these copies. */
export function compressAssets() {
  const folder = join(root, 'build', 'client', 'assets');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => /\.(js|css|svg)$/.test(one))) {
    const content = readFileSync(join(folder, name));
    if (content.length >= SMALLEST)
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  }
}
