import { phaseName } from '~/features/schools/school-filter';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { PageTitle } from '~/ui/page-title';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import { DraftEyebrow } from '../draft/draft-words';
import { staffWords } from '../limit/staff-words';
import type { CohortLimitShown } from './cohort-why';
import type { CohortWhy } from './cohort-why.server';

const SIGNS = {
  broken: { status: 'late', words: 'Broken' },
  binds: { status: 'attention', words: 'Binds' },
  room: { status: 'neutral', words: 'Room left' },
} as const;

/** A cohort of a draft: which of its limits bind, and its schools A–Z, each with the way to its reasons. */
export function CohortWhyPage({ draft, cohort, startsOn, hasStarted, limits, schools }: CohortWhy) {
  const address = `/rollout/drafts/${draft.id}`;
  return (
    <>
      <BackLink to={address}>{`Draft ${draft.number}`}</BackLink>
      <PageTitle
        eyebrow={<DraftEyebrow draft={draft} />}
        title={`What binds ${cohort.name}`}
        lead={
          hasStarted
            ? `It started on ${startsOn}: it keeps the schools it has, and takes no more.`
            : `Starts on ${startsOn}. A limit binds where no other school that might come would fit in, or where none can leave.`
        }
        actions={
          <ButtonLink to={`/rollout/cohorts/${cohort.id}`} look="outline">
            Its limits
          </ButtonLink>
        }
      />
      <Stack>
        <Card title="Its limits">
          <DataTable
            caption="Limits of this cohort"
            captionHidden
            rows={limits}
            rowKey={({ path }) => path}
            columns={[
              { head: 'Limit', names: true, cell: ({ words }) => words },
              { head: 'This draft has', numeric: true, cell: ({ held }) => held },
              { head: 'Room', cell: ({ room }) => room },
              { head: 'Effect', cell: ({ sign }) => <Effect sign={sign} /> },
            ]}
          />
        </Card>
        <Card title={`Its ${counted(schools.length, 'school')}, A–Z`}>
          {schools.length === 0 ? (
            <p>No schools.</p>
          ) : (
            <DataTable
              caption="Schools of this cohort"
              captionHidden
              rows={schools}
              rowKey={({ id }) => id}
              columns={[
                {
                  head: 'School, and why it is here',
                  names: true,
                  cell: ({ id, name }) => (
                    <TextLink to={`${address}/schools/${id}`}>{name}</TextLink>
                  ),
                },
                { head: 'Phase', cell: ({ phase }) => phaseName(phase) },
                { head: 'Staff', numeric: true, cell: ({ staff }) => staffWords(staff) },
                { head: 'Facilitator days', numeric: true, cell: (row) => row.facilitatorDays },
                { head: 'Trust', cell: ({ trust }) => trust ?? '–' },
                { head: 'Area', cell: ({ area }) => area ?? '–' },
              ]}
            />
          )}
        </Card>
      </Stack>
    </>
  );
}

function Effect({ sign }: Pick<CohortLimitShown, 'sign'>) {
  const { status, words } = SIGNS[sign];
  return <Tag status={status}>{words}</Tag>;
}
