/** Open: places are booked. In-school and led by the school: everyone there who owes the module is on the register. */
export const sessionKinds = ['open', 'in-school', 'led-by-school'] as const;

export type SessionKind = (typeof sessionKinds)[number];

const names: Record<SessionKind, string> = {
  open: 'Open session',
  'in-school': 'In-school session',
  'led-by-school': 'Led by the school',
};

export function isSessionKind(text: string): text is SessionKind {
  return (sessionKinds as readonly string[]).includes(text);
}

/** The kind as a page says it: `In-school session`. */
export function sessionKindName(kind: string): string {
  return isSessionKind(kind) ? names[kind] : kind;
}
