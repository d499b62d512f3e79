import type { FormErrors, FormValues } from '~/platform/form';
import { dayOf, longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { TextLink } from '~/ui/text-link';
import type { DraftShown } from './draft-list.server';
import { originWords, standingWords } from './draft-words';

type DraftListPageProps = {
  year: { number: number; name: string };
  drafts: DraftShown[];
  errors?: FormErrors;
  values?: FormValues;
};

/** Every draft of a year's plan, and how another is begun by hand. */
export function DraftListPage({ year, drafts, errors, values }: DraftListPageProps) {
  return (
    <>
      <BackLink to={`/rollout?year=${year.number}`}>Roll-out plan</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="Drafts of the roll-out plan"
        lead="No school is told of a draft. Work on as many as you like; publish one."
      />
      <Columns aside={<Begin drafts={drafts} errors={errors} values={values} />}>
        {drafts.length === 0 ? (
          <EmptyState title="No drafts yet">
            Begin one by hand, or let the portal propose one.
          </EmptyState>
        ) : (
          <Card>
            <DraftTable drafts={drafts} />
          </Card>
        )}
      </Columns>
    </>
  );
}

function DraftTable({ drafts }: { drafts: DraftShown[] }) {
  return (
    <DataTable
      caption="Drafts, the newest first"
      captionHidden
      rows={drafts}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Draft',
          names: true,
          cell: ({ id, number }) => (
            <TextLink to={`/rollout/drafts/${id}`}>{`Draft ${number}`}</TextLink>
          ),
        },
        { head: 'From', cell: originWords },
        { head: 'Begun', cell: ({ begunAt, by }) => `${longDay(dayOf(begunAt))}, ${by}` },
        { head: 'Stands', cell: standingWords },
        {
          head: 'Acts',
          headHidden: true,
          cell: ({ id, number, isOpen }) =>
            isOpen && (
              <TextLink to={`/rollout/drafts/${id}/drop`} hidden={`draft ${number}`}>
                Drop
              </TextLink>
            ),
        },
      ]}
    />
  );
}

function Begin({ drafts, errors, values }: Omit<DraftListPageProps, 'year'>) {
  return (
    <Card title="Begin a draft by hand">
      <PlainForm errors={errors} values={{ from: 'standing', ...values }}>
        <Radios
          name="from"
          label="Begin with"
          choices={[
            { value: 'standing', label: 'The plan as it stands' },
            ...(drafts.length > 0 ? [{ value: 'draft', label: 'Another draft, named below' }] : []),
            { value: 'empty', label: 'Nothing: every school is in no cohort' },
          ]}
        />
        {drafts.length > 0 && (
          <Select
            name="draftId"
            label="The other draft"
            optional
            blank="None"
            choices={drafts.map(({ id, number }) => ({ value: id, label: `Draft ${number}` }))}
          />
        )}
        <div>
          <Button>Begin the draft</Button>
        </div>
      </PlainForm>
    </Card>
  );
}
