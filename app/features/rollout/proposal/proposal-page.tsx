import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { SummaryList } from '~/ui/summary-list';
import { ClashCards } from './clash-cards';
import { FoundPlanCards } from './found-plan-cards';
import type { ProposalPageShown } from './proposal-page.server';
import { SearchProgress } from './search-progress';

/** A proposal: while it is searched for, and what came of it. */
export function ProposalPage({ page }: { page: ProposalPageShown }) {
  const { id, state, title, lead, year, draft, progress, found, clashes } = page;
  const isOver = state !== 'running';
  return (
    <>
      <BackLink to={`/rollout/proposals?year=${year.number}`}>Proposals</BackLink>
      <PageTitle
        eyebrow={year.name}
        title={title}
        lead={lead}
        actions={
          isOver &&
          (draft ? (
            <ButtonLink
              to={`/rollout/drafts/${draft.id}`}
            >{`Open draft ${draft.number}`}</ButtonLink>
          ) : (
            <ButtonLink to={`/rollout/proposals/new?year=${year.number}`}>Propose again</ButtonLink>
          ))
        }
      />
      <Columns aside={<AskedCard page={page} />}>
        {progress && <SearchProgress proposalId={id} progress={progress} />}
        {found && <FoundPlanCards found={found} draftId={draft?.id ?? null} />}
        {state === 'infeasible' && <ClashCards clashes={clashes} />}
      </Columns>
    </>
  );
}

function AskedCard({ page: { asked } }: { page: ProposalPageShown }) {
  const { mode, seed, earlyPlaces, approver, at, by, schools, cohorts, seconds } = asked;
  return (
    <Card title="What was asked" note="recorded before the search">
      <SummaryList
        rows={[
          { key: 'Order', value: mode },
          ...(earlyPlaces === null ? [] : [{ key: 'Early places', value: earlyPlaces }]),
          ...(seed === null ? [] : [{ key: 'Seed', value: seed }]),
          { key: 'Approved by', value: approver },
          { key: 'Asked', value: `${at}, by ${by}` },
          {
            key: 'For',
            value: `${counted(schools, 'school')} in ${counted(cohorts, 'cohort')}, at most ${seconds} seconds`,
          },
        ]}
      />
    </Card>
  );
}
