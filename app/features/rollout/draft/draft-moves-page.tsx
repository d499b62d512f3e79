import { spokenInstant } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import type { DraftShown } from './draft-list.server';
import type { MoveShown } from './draft-moves.server';
import { DraftEyebrow } from './draft-words';

type DraftMovesPageProps = { draft: DraftShown; moves: MoveShown[] };

/** What was moved in a draft by hand, by whom and why; nothing that was undone is forgotten. */
export function DraftMovesPage({ draft, moves }: DraftMovesPageProps) {
  return (
    <>
      <BackLink to={`/rollout/drafts/${draft.id}`}>{`Draft ${draft.number}`}</BackLink>
      <PageTitle eyebrow={<DraftEyebrow draft={draft} />} title="Manual moves of this draft" />
      {moves.length === 0 ? (
        <EmptyState title="No move yet">Every manual move is kept here with its reason.</EmptyState>
      ) : (
        <Card>
          <MoveTable moves={moves} />
        </Card>
      )}
    </>
  );
}

/** Moves by hand, the newest first. */
export function MoveTable({ moves }: { moves: MoveShown[] }) {
  return (
    <DataTable
      caption="Moves, the newest first"
      captionHidden
      rows={moves}
      rowKey={({ id }) => id}
      columns={[
        { head: 'School', names: true, cell: ({ school }) => school },
        { head: 'From', cell: ({ from }) => from ?? 'no cohort' },
        { head: 'To', cell: ({ to }) => to ?? 'no cohort' },
        { head: 'Why', cell: ({ reason }) => reason },
        { head: 'By', cell: ({ by, at }) => `${by}, ${spokenInstant(at)}` },
        {
          head: 'Undone',
          cell: ({ undone }) => (undone ? `${undone.by}, ${spokenInstant(undone.at)}` : 'stands'),
        },
      ]}
    />
  );
}
