import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import type { StaffRow } from './staff-list.server';
import { staffNotes } from './staff-note';
import { staffTypeNames } from './staff-type';
import { workingDaysName } from './working-days';

type Props = {
  schoolId: string;
  staffType: string;
  rows: StaffRow[];
  today: string;
  mayKeep: boolean;
};

/** The holders of one staff type, A–Z by last name. */
export function StaffTable({ schoolId, staffType, rows, today, mayKeep }: Props) {
  return (
    <DataTable
      caption={staffTypeNames(staffType)}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      narrow="wrap"
      dense
      columns={[
        { head: 'Name', cell: (row) => <Name row={row} {...{ schoolId, mayKeep }} />, names: true },
        { head: 'Days', cell: (row) => workingDaysName(row.workingDays) ?? 'Not known' },
        { head: 'Note', cell: (row) => <Note row={row} {...{ schoolId, today, mayKeep }} /> },
      ]}
    />
  );
}

type CellProps = { row: StaffRow; schoolId: string; mayKeep: boolean };

function Name({ row, schoolId, mayKeep }: CellProps) {
  const name = `${row.familyName}, ${row.givenName}`;
  return (
    <>
      {mayKeep ? <TextLink to={`/schools/${schoolId}/posts/${row.id}`}>{name}</TextLink> : name}
      {row.jobTitle && (
        <span className="block text-sm font-normal text-ink-soft">{row.jobTitle}</span>
      )}
    </>
  );
}

function Note({ row, schoolId, mayKeep, today }: CellProps & { today: string }) {
  const notes = staffNotes(row, today);
  const isOver = row.endsOn !== null && row.endsOn <= today;
  return (
    <>
      {notes.join('. ')}
      {!row.hasEmail && !isOver && (
        <span className="block">
          No e-mail
          {mayKeep && (
            <>
              :{' '}
              <TextLink
                to={`/schools/${schoolId}/slips/${row.personId}`}
                hidden={`for ${row.givenName} ${row.familyName}`}
              >
                print a slip
              </TextLink>
            </>
          )}
        </span>
      )}
    </>
  );
}
