/** A rule or an act said yes. */
export type Allowed = { ok: true };

/** A rule or an act said no: why, and the plain words that a page shows beside the field. */
export type Refused<R extends string> = { ok: false; reason: R; message: string };

export const allowed: Allowed = { ok: true };

export function refused<const R extends string>(reason: R, message: string): Refused<R> {
  return { ok: false, reason, message };
}
