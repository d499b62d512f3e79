/** The kinds of part a module is made of, in the order a module usually has them. */
export const partKinds = ['live', 'online', 'practice'] as const;

export type PartKind = (typeof partKinds)[number];

const names: Record<PartKind, string> = {
  live: 'Live session',
  online: 'Online part',
  practice: 'Practice task',
};

export function isPartKind(text: string): text is PartKind {
  return (partKinds as readonly string[]).includes(text);
}

/** The kind as a page says it: `Live session`. */
export function partKindName(kind: string): string {
  return isPartKind(kind) ? names[kind] : kind;
}
