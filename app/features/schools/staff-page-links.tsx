import { ActLink } from './act-link';
import { staffTypeNames } from './staff-type';

type Group = { staffType: string; rows: readonly unknown[] };

/** Down to each staff type of a long list, with how many it holds. */
export function StaffTypeLinks({ groups }: { groups: readonly Group[] }) {
  return (
    <nav aria-label="Staff types" className="no-print mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {groups.map(({ staffType, rows }) => (
          <li key={staffType}>
            <a href={`#${staffType}`} className="link inline-flex min-h-6 items-center">
              {staffTypeNames(staffType)}
            </a>{' '}
            {rows.length}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = { schoolId: string; ended: boolean; mayName: boolean };

/** What else there is to see about a school's list. */
export function StaffPageLinks({ schoolId, ended, mayName }: Props) {
  const here = `/schools/${schoolId}/staff`;
  return (
    <ul className="no-print mt-6 flex flex-wrap gap-x-6 gap-y-2">
      <ActLink
        to={ended ? here : `${here}?ended=yes`}
        words={ended ? 'Back to the people who are here' : 'Show posts that have ended'}
      />
      <ActLink to={`/schools/${schoolId}/agreement`} words="Data-sharing agreement" />
      {mayName && (
        <>
          <ActLink to={`/schools/${schoolId}/organisers`} words="Say who organises" />
          <ActLink to={`/schools/${schoolId}/openings`} words="Who at the council saw this list" />
        </>
      )}
    </ul>
  );
}
