import { readFile } from 'node:fs/promises';

/** The bytes of a file named on the terminal, or why they cannot be had. */
export async function readFileContent(path: string): Promise<Uint8Array | string> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return `${path} is not there.`;
    if (code === 'EISDIR') return `${path} is a folder, not a file.`;
    return `${path} cannot be read.`;
  }
}
