import { DataTable, type Column } from '~/ui/data-table';
import { Details } from '~/ui/details';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { AccessRow } from './access-list.server';

const who: Column<AccessRow>[] = [
  { head: 'Person', names: true, cell: Person },
  { head: 'Role', cell: ({ role, of }) => (of ? `${role}, ${of}` : role) },
  { head: 'Since', cell: ({ since }) => since },
  { head: 'Given by', cell: ({ givenBy }) => givenBy },
];

/** Who has what since when, given by whom. */
export function AccessTable({ rows }: { rows: AccessRow[] }) {
  return (
    <DataTable
      caption="Access given by hand"
      captionHidden
      rows={rows}
      rowKey={({ grantId }) => grantId}
      columns={[...who, { head: 'End', headHidden: true, cell: EndLink }]}
    />
  );
}

/** What has ended stays to be read. */
export function EndedAccess({ rows }: { rows: AccessRow[] }) {
  return (
    <div className="mt-6">
      <Details summary="Access that has ended">
        <DataTable
          caption="Access that has ended"
          captionHidden
          rows={rows}
          rowKey={({ grantId }) => grantId}
          columns={[...who, { head: 'Until', cell: ({ until }) => until }]}
        />
      </Details>
    </div>
  );
}

function Person({ name, email, hasSignedIn, until }: AccessRow) {
  return (
    <>
      {name}
      {email && <span className="block text-sm font-normal break-all text-ink-soft">{email}</span>}
      {!hasSignedIn && until === null && <Tag status="waiting">Invited</Tag>}
    </>
  );
}

function EndLink({ grantId, name, role }: AccessRow) {
  return (
    <TextLink to={`/access/grants/${grantId}/end`} hidden={`the access of ${name} as ${role}`}>
      End
    </TextLink>
  );
}
