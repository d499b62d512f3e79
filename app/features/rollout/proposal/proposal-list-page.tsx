import type { ProgrammeYear } from '~/features/programme/programme.server';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { ProposalListed } from './proposal-list.server';

type ProposalListPageProps = { year: ProgrammeYear; proposals: ProposalListed[] };

/** What was ever asked of the portal, by whom approved, and what came of it. */
export function ProposalListPage({ year, proposals }: ProposalListPageProps) {
  const ask = (
    <ButtonLink to={`/rollout/proposals/new?year=${year.number}`}>Propose a plan</ButtonLink>
  );
  return (
    <>
      <PageTitle
        eyebrow={year.name}
        title="Proposals of the roll-out plan"
        lead="Each is recorded before it is searched for. A plan that is found becomes a draft, and no school is told of it."
        actions={proposals.length > 0 && ask}
      />
      {proposals.length === 0 ? (
        <EmptyState title="No proposals yet" actions={ask}>
          The portal puts the schools into cohorts for you, and keeps every limit that you set.
        </EmptyState>
      ) : (
        <Card>
          <DataTable
            caption="Proposals, the newest first"
            captionHidden
            rows={proposals}
            rowKey={({ id }) => id}
            columns={[
              {
                head: 'Asked',
                names: true,
                cell: ({ id, asked }) => (
                  <TextLink to={`/rollout/proposals/${id}`}>{asked}</TextLink>
                ),
              },
              {
                head: 'Order',
                cell: ({ mode, seed }) => (seed === null ? mode : `${mode}, seed ${seed}`),
              },
              { head: 'Approved by', cell: ({ approver }) => approver },
              {
                head: 'Result',
                cell: ({ sign, gap }) => (
                  <>
                    <Tag status={sign.status}>{sign.words}</Tag>
                    {gap && <span className="block text-sm text-ink-soft">{gap}</span>}
                  </>
                ),
              },
              {
                head: 'Draft',
                cell: ({ draft }) =>
                  draft ? (
                    <TextLink
                      to={`/rollout/drafts/${draft.id}`}
                    >{`Draft ${draft.number}`}</TextLink>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
