import { phaseName } from '~/features/schools/school-filter';
import { counted, listed } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { FilterBar } from '~/ui/filter-bar';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { Select } from '~/ui/select';
import { TextLink } from '~/ui/text-link';
import { ContributorList } from '../opt-in/contributor-list';
import { NeedExplained } from './need-explained';
import type { readNeedPage } from './need-list.server';
import { NeedTable } from './need-table';

type Props = {
  year: { number: number; name: string };
  page: number;
  list: Awaited<ReturnType<typeof readNeedPage>>;
};

/** "Which schools first, and why?": need and readiness of every school, side by side and never added up. */
export function NeedPage({ year, page, list }: Props) {
  const { total, known, phase, supportFirst, smallGroups } = list;
  const of = `?year=${year.number}`;
  return (
    <>
      <BackLink to={`/rollout${of}`}>Roll-out plan</BackLink>
      <PageTitle
        eyebrow={year.name}
        title={`Need is known of ${known} of ${counted(total, 'school')}`}
        lead={`${counted(list.handedIn, 'school has', 'schools have')} handed in the readiness check. Schools are listed A–Z: this is no ranking.`}
        actions={
          <>
            <ButtonLink to={`/rollout/need/weights${of}`} look="outline">
              Change the weights
            </ButtonLink>
            <TextLink to={`/rollout/need.csv${of}`} reload>
              Excel
            </TextLink>
          </>
        }
      />
      {supportFirst > 0 && (
        <Notice title={`${counted(supportFirst, 'school')}: support first.`}>
          High need and low readiness. A place in the queue alone would not help them: ring, and ask
          what is missing.
        </Notice>
      )}
      <Stack>
        <div>
          <FilterBar
            label="Choose a phase"
            clearTo={phase === null ? undefined : `/rollout/need${of}`}
          >
            <input type="hidden" name="year" value={year.number} />
            <Select
              name="phase"
              label="Phase"
              blank="Every phase"
              value={phase ?? ''}
              choices={list.phases.map((one) => ({ value: one, label: phaseName(one) }))}
            />
          </FilterBar>
          {total > 0 ? (
            <Card title={counted(total, 'school')} note="only you see this page">
              <NeedTable rows={list.rows} />
              {smallGroups.length > 0 && (
                <p className="mt-3 text-sm text-ink-soft">
                  Too few {listed(smallGroups)} to compare among themselves: their need is not known
                  from figures.
                </p>
              )}
            </Card>
          ) : (
            <EmptyState title="No school takes part yet">
              Schools come in from the national list.
            </EmptyState>
          )}
          <Pagination page={page} pages={list.pages} label="Need" />
        </div>
        <NeedExplained />
        {list.contributors.length + list.optedIn.length > 0 && (
          <Card title="Contributors" note="not sequenced unless they ask">
            <ContributorList contributors={list.contributors} optedIn={list.optedIn} />
          </Card>
        )}
      </Stack>
    </>
  );
}
