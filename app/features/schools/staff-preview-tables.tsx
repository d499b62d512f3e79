import { counted, listed } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import type { StaffImportView } from './staff-import-view';

/** The new people of a file, with the posts they get. */
export function StaffNewTable({ rows }: { rows: StaffImportView['people'] }) {
  return (
    <DataTable
      caption="People who come in"
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Name', cell: ({ name }) => name, names: true },
        { head: 'Staff type', cell: ({ posts }) => posts.map((post) => <p key={post}>{post}</p>) },
        { head: 'Work e-mail', cell: ({ email }) => email ?? 'None: gets a slip on paper' },
      ]}
    />
  );
}

/** Further posts of people the school has already. */
export function StaffPostTable({ rows }: { rows: StaffImportView['posts'] }) {
  return (
    <DataTable
      caption="Further posts of people on your list"
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Name', cell: ({ name }) => name, names: true },
        { head: 'Staff type', cell: ({ post }) => post },
      ]}
    />
  );
}

/** Who and what a file leaves as it is, and why. */
export function StaffLeftAlone({ view }: { view: StaffImportView }) {
  const { same, notInFile, ended, sharedAddresses } = view;
  return (
    <Card title="Left alone">
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>
          {counted(notInFile, 'person', 'people')} on your list but not in the file:{' '}
          {notInFile === 1 ? 'they stay' : 'all stay'}. Missing from a file is never taken for
          leaving.
        </li>
        {same > 0 && <li>{counted(same, 'entry is', 'entries are')} the same as on your list.</li>}
        {ended.map(({ line, name }) => (
          <li key={line}>
            {name}, line {line}: has left already, so nothing is taken in.
          </li>
        ))}
        {sharedAddresses.map(({ email, lines }) => (
          <li key={email}>
            {email}, on {lines.length === 1 ? 'line' : 'lines'} {listed(lines.map(String))}: several
            people read it, so it is not kept.
          </li>
        ))}
      </ul>
    </Card>
  );
}
