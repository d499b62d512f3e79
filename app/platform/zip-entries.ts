import { inflateRawSync } from 'node:zlib';

/** Why an archive is not unpacked, in words that can follow "The file". */
export class ZipRefusal extends Error {}

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };

/**
 * Unpacks the entries whose name passes `wanted`, never to more than `limit` bytes in all. The sizes
 * that the archive declares must be true, so a parser that trusts them may read the same bytes afterwards.
 * @throws ZipRefusal when the archive is damaged, unusual or unpacks to too much
 */
export function unpackEntries(
  bytes: Uint8Array,
  limit: number,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unpacked = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of listEntries(view)) {
    if (!wanted(entry.name)) continue;
    if (entry.unpacked > left) throw new ZipRefusal('unpacks to far more than it should.');
    if (unpacked.has(entry.name)) throw new ZipRefusal('is damaged.');
    const content = unpack(view, entry);
    left -= content.length;
    unpacked.set(entry.name, content);
  }
  return unpacked;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 5_000;

function listEntries(view: Buffer): Entry[] {
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ZipRefusal('holds too many parts.');
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== LISTED)
      throw new ZipRefusal('is damaged.');
    const nameLength = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(view: Buffer): number {
  const earliest = Math.max(0, view.length - 22 - 0xffff);
  for (let at = view.length - 22; at >= earliest; at--)
    if (view.readUInt32LE(at) === END) return at;
  throw new ZipRefusal('is damaged.');
}

function unpack(view: Buffer, entry: Entry): Uint8Array {
  if (entry.offset + 30 > view.length || view.readUInt32LE(entry.offset) !== LOCAL)
    throw new ZipRefusal('is damaged.');
  const start =
    entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28);
  const packed = view.subarray(start, start + entry.packed);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.unpacked) throw new ZipRefusal('is damaged.');
  return content;
}

function inflate(packed: Buffer, entry: Entry): Uint8Array {
  if (entry.method !== 8) throw new ZipRefusal('is packed in a way that cannot be read.');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch {
    throw new ZipRefusal('is damaged.');
  }
}
