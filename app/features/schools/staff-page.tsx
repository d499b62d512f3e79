import { counted } from '~/platform/message-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { InsetText, Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';
import type { groupedByStaffType, StaffRow } from './staff-list.server';
import { countPeople } from './staff-note';
import { StaffPageLinks, StaffTypeLinks } from './staff-page-links';
import { StaffTable } from './staff-table';
import { staffTypeNames } from './staff-type';

type Props = {
  school: { id: string; name: string; onBehalf: boolean };
  groups: ReturnType<typeof groupedByStaffType<StaffRow>>;
  today: string;
  ended: boolean;
  accepted: boolean;
  mayKeep: boolean;
  mayName: boolean;
  /** The last list that the trust took in for the school. */
  trustImport: { trustName: string; on: string; what: string } | null;
};

/** The people of a school by staff type, governors last and counted apart. */
export function StaffPage(props: Props) {
  const { school, groups, ended, accepted, mayKeep, mayName, trustImport } = props;
  const people = countPeople(groups.flatMap((group) => group.rows));
  const here = `/schools/${school.id}/staff`;
  return (
    <>
      <PageTitle
        eyebrow={school.name}
        title={ended ? endedTitle(people) : standingTitle(people)}
        lead="Names, posts and working days: no more than arranging the training needs."
        actions={mayKeep && accepted && !ended && <Acts here={here} schoolId={school.id} />}
      />
      {school.onBehalf && (
        <Notice title="You opened this list today.">
          It closes at midnight, and the head has been told. What you change is shown to the school
          as done by the council.
        </Notice>
      )}
      {trustImport && !ended && (
        <InsetText>
          {trustImport.trustName} took in a staff list for this school on {trustImport.on}:{' '}
          {trustImport.what}.
        </InsetText>
      )}
      {!accepted && <NoAgreement schoolId={school.id} />}
      {groups.length === 0 && (
        <EmptyState title={ended ? 'No post has ended' : 'Nobody yet'}>
          {accepted && !ended && 'Import your staff list, or add people one by one.'}
        </EmptyState>
      )}
      {groups.length > 2 && <StaffTypeLinks groups={groups} />}
      <div className="grid grid-cols-1 gap-6 [&_table]:table-fixed [&_thead_th:first-child]:w-2/5">
        {groups.map(({ staffType, rows }) => (
          <Card key={staffType} id={staffType} title={staffTypeNames(staffType)} note={rows.length}>
            <StaffTable
              schoolId={school.id}
              {...{ staffType, rows, mayKeep }}
              today={props.today}
            />
          </Card>
        ))}
      </div>
      <StaffPageLinks schoolId={school.id} {...{ ended, mayName }} />
    </>
  );
}

type People = ReturnType<typeof countPeople>;

function standingTitle({ staff, governors }: People): string {
  const apart = governors > 0 ? `, and ${counted(governors, 'governor')}` : '';
  return `${counted(staff, 'member', 'members')} of staff${apart}`;
}

function endedTitle({ staff, governors }: People): string {
  return `${counted(staff + governors, 'person has', 'people have')} left`;
}

function Acts({ here, schoolId }: { here: string; schoolId: string }) {
  return (
    <>
      <ButtonLink to={`${here}/new`}>Add someone</ButtonLink>
      <ButtonLink to={`${here}/import`} look="outline">
        Import a staff list
      </ButtonLink>
      <TextLink to={`/schools/${schoolId}/enrolment`}>Enrolment</TextLink>
    </>
  );
}

function NoAgreement({ schoolId }: { schoolId: string }) {
  return (
    <Notice
      title="No staff can come in yet."
      actions={
        <ButtonLink to={`/schools/${schoolId}/agreement`} look="outline">
          Read the agreement
        </ButtonLink>
      }
    >
      The head or the trust lead accepts the data-sharing agreement first.
    </Notice>
  );
}
