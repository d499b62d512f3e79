import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Instant } from '~/platform/time';

type Ends = { publishedAt: Instant | null; droppedAt: Instant | null };

export type ClosedDraft = Refused<'published' | 'dropped'>;

/** May this draft still be changed? Refused: `published`, `dropped`. */
export function mayChangeDraft({ publishedAt, droppedAt }: Ends): Allowed | ClosedDraft {
  if (publishedAt)
    return refused('published', 'This draft is published. Begin another from it to change it.');
  if (droppedAt)
    return refused('dropped', 'This draft was dropped. Begin another from it to change it.');
  return allowed;
}

export function isOpenDraft(ends: Ends): boolean {
  return mayChangeDraft(ends).ok;
}
