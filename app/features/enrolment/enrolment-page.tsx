import { staffTypeName } from '~/features/schools/staff-type';
import { counted } from '~/platform/message-text';
import { dayOf, longDay } from '~/platform/time';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { Details } from '~/ui/details';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import type { EnrolmentShown } from './enrolment-page.server';
import { byType, LeftOutTable, PostTable } from './review-table';

/** Who would be enrolled and on which pathway, who is left out and why; then the button. */
export function EnrolmentPage({ page }: { page: EnrolmentShown }) {
  const { school, startsOn, toEnrol, governors, leftOut, enrolled, lastReview } = page;
  const waiting = toEnrol.length + governors.length;
  return (
    <>
      <PageTitle
        eyebrow={school.name}
        title={titleOf(waiting, enrolled.length)}
        lead={`The school starts on ${longDay(startsOn)}. ${lastReview ? `The list was last confirmed by ${lastReview.name} on ${longDay(dayOf(lastReview.reviewedAt))}.` : 'Nobody is enrolled until you have looked over the list.'}`}
      />
      {school.onBehalf && (
        <Notice title="You do this for the school.">
          The school sees that the council confirmed its list.
        </Notice>
      )}
      <Stack>
        {waiting > 0 && <ToConfirm page={page} />}
        {waiting === 0 && enrolled.length === 0 && <NobodyYet schoolId={school.id} />}
        {leftOut.length > 0 && (
          <Card title="Left out" note={counted(leftOut.length, 'person', 'people')}>
            <LeftOutTable posts={leftOut} />
          </Card>
        )}
        {enrolled.length > 0 && <Enrolled page={page} />}
      </Stack>
    </>
  );
}

function titleOf(waiting: number, enrolled: number): string {
  if (waiting > 0) return `${counted(waiting, 'person', 'people')} to enrol: is the list right?`;
  return enrolled > 0
    ? `All ${counted(enrolled, 'person', 'people')} on the list are enrolled`
    : 'There is nobody to enrol yet';
}

function ToConfirm({ page: { school, startsOn, toEnrol, governors } }: { page: EnrolmentShown }) {
  return (
    <>
      {toEnrol.length > 0 && (
        <Card title="Staff" note={byType(toEnrol)}>
          <PostTable caption="Staff to enrol" posts={toEnrol} start={startsOn} />
        </Card>
      )}
      {governors.length > 0 && (
        <Card title="Governors" note="counted apart from staff">
          <PostTable caption="Governors to enrol" posts={governors} start={startsOn} />
        </Card>
      )}
      <form method="post">
        <ButtonRow>
          <Button>The list is right: enrol them</Button>
          <ButtonLink to={`/schools/${school.id}/staff`} look="outline">
            Correct the list
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}

function Enrolled({ page: { enrolled, expected } }: { page: EnrolmentShown }) {
  return (
    <Card title="Enrolled" note={counted(enrolled.length, 'person', 'people')}>
      {expected.length > 0 && (
        <DataTable
          caption="Expected today, governors left out"
          columns={[
            { head: 'Module', names: true, cell: ({ title }: (typeof expected)[number]) => title },
            { head: 'People', numeric: true, cell: ({ people }) => people },
            { head: 'First due', cell: ({ firstDueOn }) => longDay(firstDueOn) },
          ]}
          rows={expected}
          rowKey={({ moduleId }) => moduleId}
        />
      )}
      <div className="mt-4">
        <Details summary="Show who is enrolled">
          <ul className="columns-1 sm:columns-2">
            {enrolled.map(({ postId, name, staffType }) => (
              <li key={postId}>
                {name}, {staffTypeName(staffType)}
              </li>
            ))}
          </ul>
        </Details>
      </div>
    </Card>
  );
}

function NobodyYet({ schoolId }: { schoolId: string }) {
  return (
    <EmptyState
      title="The staff list is empty"
      actions={<ButtonLink to={`/schools/${schoolId}/staff`}>Go to the staff list</ButtonLink>}
    >
      Add the staff first, by hand or from a spreadsheet. Then come back to have them enrolled.
    </EmptyState>
  );
}
