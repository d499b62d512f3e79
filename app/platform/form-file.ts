import { z } from 'zod';

type FileRule = {
  /** The whole sentence: "Choose the staff list". */
  empty: string;
  /** File name endings, without the dot. */
  kinds: readonly string[];
  maxBytes: number;
};

/** A file of a known kind and bounded size. Its ending is only a first look; its reader has the last word. */
export function file({ empty, kinds, maxBytes }: FileRule) {
  const names = kinds.map((kind) => kind.toUpperCase()).join(' or ');
  const megabytes = Math.floor(maxBytes / 1_000_000);
  return z
    .instanceof(File, { error: empty })
    .refine((sent) => kinds.some((kind) => sent.name.toLowerCase().endsWith(`.${kind}`)), {
      error: `The selected file must be a ${names}`,
      abort: true,
    })
    .refine((sent) => sent.size <= maxBytes, {
      error: `The selected file must be smaller than ${megabytes} MB`,
    });
}
