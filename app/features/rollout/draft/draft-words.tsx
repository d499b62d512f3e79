import { counted } from '~/platform/message-text';
import { dayOf, longDay } from '~/platform/time';
import { TextLink } from '~/ui/text-link';
import type { DraftShown } from './draft-list.server';

/** What a draft began with: `proposed, proven best`, `from draft 2`, `by hand`. */
export function originWords({ from }: Pick<DraftShown, 'from'>): string {
  if (from.kind === 'hand') return 'by hand';
  if (from.kind === 'draft') return `from draft ${from.number}`;
  if (from.status === 'optimal') return 'proposed, proven best';
  if (from.gap === null) return 'proposed';
  const gap = (from.gap * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return `proposed, within ${gap}% of the best`;
}

/** How a draft stands: `2 manual moves`, `published 12 June 2026`. */
export function standingWords({ moves, publishedAt, droppedAt }: DraftShown): string {
  const manual = counted(moves, 'manual move');
  if (publishedAt) return `${manual}, published ${longDay(dayOf(publishedAt))}`;
  return droppedAt ? `${manual}, dropped ${longDay(dayOf(droppedAt))}` : manual;
}

/** Above the title of every page of a draft. */
export function DraftEyebrow({ draft }: { draft: DraftShown }) {
  return (
    <>
      <TextLink to={`/rollout/drafts?year=${draft.year}`}>Drafts</TextLink> · draft {draft.number},{' '}
      {originWords(draft)} on {longDay(dayOf(draft.begunAt))} · {standingWords(draft)}
    </>
  );
}
