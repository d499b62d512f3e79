import { refused, allowed, type Allowed, type Refused } from '~/platform/outcome';

/** In what capacity the agreement is accepted for a school. */
export type Capacity = 'head' | 'trust-lead';

export function capacityName(capacity: string): string {
  return capacity === 'trust-lead' ? 'trust lead' : 'head teacher';
}

/** How a school stands with the data-sharing agreement. */
export type AgreementState =
  | { kind: 'not-accepted' }
  | { kind: 'accepted'; version: number }
  /** Accepted, and the council has published a newer text since. */
  | { kind: 'newer-text'; version: number };

/** @param versions the versions this school has accepted @param standing the newest published, if any */
export function agreementState(
  versions: readonly number[],
  standing: number | null,
): AgreementState {
  const version = Math.max(0, ...versions);
  if (version === 0) return { kind: 'not-accepted' };
  if (standing !== null && standing > version) return { kind: 'newer-text', version };
  return { kind: 'accepted', version };
}

/**
 * May this text be accepted now?
 * Refused: `no-text` before the council has published one, `newer-text` when what was read is not what stands.
 */
export function mayAcceptText(
  readId: string,
  standing: { id: string } | null,
): Allowed | Refused<'no-text' | 'newer-text'> {
  if (!standing) return refused('no-text', 'The council has not published the agreement yet.');
  if (standing.id !== readId)
    return refused(
      'newer-text',
      'The council has published a newer text since you opened this page. Read it below, then accept.',
    );
  return allowed;
}
