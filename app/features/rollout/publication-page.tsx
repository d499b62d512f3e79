import type { FormErrors, FormValues } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Tag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';
import { reachWords, type HeadReach } from './head-reach';

type ToBeTold = { schoolId: string; name: string; reach: HeadReach };

type PublicationPageProps = {
  cohort: {
    name: string;
    startsOn: string;
    publishedAt: string | null;
    limitsReason: string | null;
  };
  schools: ToBeTold[];
  /** In words, and all of them in a few letters. */
  limits: { broken: string[]; seen: string };
  errors?: FormErrors;
  values?: FormValues;
};

/** Who will be told when a cohort is published, whose head cannot be, and what it breaks; then the button. */
export function PublicationPage(props: PublicationPageProps) {
  const { cohort, schools, limits } = props;
  const { name, startsOn, publishedAt, limitsReason } = cohort;
  const { broken } = limits;
  const told = schools.filter(({ reach }) => reach === 'told').length;
  if (publishedAt || schools.length === 0)
    return (
      <>
        <BackLink to="/rollout">Roll-out plan</BackLink>
        <PageTitle title={publishedAt ? `${name} is published` : `${name} has no schools yet`} />
        <EmptyState title="There is nothing to publish">
          Schools that are moved into a published cohort are invited at once.
        </EmptyState>
        {limitsReason && <p>It was published over limits that it broke: “{limitsReason}”</p>}
      </>
    );
  return (
    <>
      <BackLink to="/rollout">Roll-out plan</BackLink>
      <PageTitle
        title={`Publish ${name}: ${counted(told, 'head')} will be written to`}
        lead={`${counted(schools.length, 'school')} would start on ${longDay(startsOn)}. Each head is asked to accept or decline. The start cannot be changed afterwards.`}
      />
      <Stack>
        {broken.length > 0 && (
          <Notice tone="late" title={`It breaks ${counted(broken.length, 'limit')}:`}>
            {broken.join('; ')}.
          </Notice>
        )}
        {told < schools.length && <Obstacles schools={schools} />}
        <Card title="Offered a place">
          <SchoolTable schools={schools} />
        </Card>
        <PublishForm {...props} />
      </Stack>
    </>
  );
}

function PublishForm({ cohort, limits, errors, values }: PublicationPageProps) {
  const { broken, seen } = limits;
  return (
    <PlainForm errors={errors} values={values}>
      <input type="hidden" name="seen" value={seen} />
      {broken.length > 0 && (
        <Textarea
          name="reason"
          label={`Why ${counted(broken.length, 'broken limit is', 'broken limits are')} accepted`}
          hint="Kept with the plan. Schools do not see it."
          standingHint="Name no pupil."
          rows={3}
        />
      )}
      <ButtonRow>
        <Button>Publish {cohort.name}</Button>
        <ButtonLink to="/rollout" look="link">
          Not yet
        </ButtonLink>
      </ButtonRow>
    </PlainForm>
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
