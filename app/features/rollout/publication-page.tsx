import type { FormErrors } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { Tag } from '~/ui/tag';
import { reachWords, type HeadReach } from './head-reach';

type ToBeTold = { schoolId: string; name: string; reach: HeadReach };

type PublicationPageProps = {
  cohort: { name: string; startsOn: string; publishedAt: string | null };
  schools: ToBeTold[];
  errors?: FormErrors;
};

/** Who will be told when a cohort is published, and whose head cannot be; then the button. */
export function PublicationPage({ cohort, schools, errors = {} }: PublicationPageProps) {
  const { name, startsOn, publishedAt } = cohort;
  const told = schools.filter(({ reach }) => reach === 'told').length;
  if (publishedAt || schools.length === 0)
    return (
      <>
        <BackLink to="/rollout">Roll-out plan</BackLink>
        <PageTitle title={publishedAt ? `${name} is published` : `${name} has no schools yet`} />
        <EmptyState title="There is nothing to publish">
          Schools that are moved into a published cohort are invited at once.
        </EmptyState>
      </>
    );
  return (
    <>
      <BackLink to="/rollout">Roll-out plan</BackLink>
      <ErrorSummary errors={errors} />
      <PageTitle
        title={`Publish ${name}: ${counted(told, 'head')} will be written to`}
        lead={`${counted(schools.length, 'school')} would start on ${longDay(startsOn)}. Each head is asked to accept or decline. The start cannot be changed afterwards.`}
      />
      <Stack>
        {told < schools.length && <Obstacles schools={schools} />}
        <Card title="Offered a place">
          <SchoolTable schools={schools} />
        </Card>
        <form method="post">
          <ButtonRow>
            <Button>Publish {name}</Button>
            <ButtonLink to="/rollout" look="link">
              Not yet
            </ButtonLink>
          </ButtonRow>
        </form>
      </Stack>
    </>
  );
}

function Obstacles({ schools }: { schools: ToBeTold[] }) {
  const untold = schools.filter(({ reach }) => reach !== 'told').length;
  return (
    <Notice title={`${counted(untold, 'head')} cannot be told or cannot answer.`}>
      Mend it first, or publish and ring them: the offer stands either way, and you can answer on a
      head’s behalf.
    </Notice>
  );
}

function SchoolTable({ schools }: { schools: ToBeTold[] }) {
  return (
    <DataTable
      caption="Schools of the cohort"
      captionHidden
      columns={[
        { head: 'School', names: true, cell: ({ name }: ToBeTold) => name },
        {
          head: 'Head',
          cell: ({ reach }) => (
            <Tag status={reach === 'told' ? 'done' : 'attention'}>{reachWords(reach)}</Tag>
          ),
        },
      ]}
      rows={schools}
      rowKey={({ schoolId }) => schoolId}
    />
  );
}
