import type { By } from '~/features/people/viewer';
import { startMovedPostIn, type Move, type Moved } from '~/features/schools/post-move.server';
import { act } from '~/platform/db.server';
import { recordLeaverIn } from './leaver.server';

/**
 * Moves a person to another school with everything that hangs on the post, or gives them the same post there too when
 * they stay. Refused as the start of the one and the end of the other are refused; then nothing has changed.
 */
export function recordMover(by: By, move: Move): Promise<Moved> {
  return act(async (tx) => {
    const started = await startMovedPostIn(tx, by, move);
    if (!started.ok || move.stays) return started;
    const left = await recordLeaverIn(tx, by, { postId: move.postId, endsOn: move.on });
    // Whatever could refuse it was asked before anything was written.
    if (!left.ok) throw new Error(left.message);
    return started;
  });
}
