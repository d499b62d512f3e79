import { longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { TextLink } from '~/ui/text-link';
import type { getTeam } from './team.server';

/** The people of a team, A–Z by last name. */
export function TeamPeople({ team }: { team: Awaited<ReturnType<typeof getTeam>> }) {
  if (team.posts.length === 0) return <EmptyState title="Nobody yet">Add people here.</EmptyState>;
  return (
    <Card>
      <DataTable
        caption={`People of ${team.name}`}
        captionHidden
        rows={team.posts}
        rowKey={(post) => post.id}
        columns={[
          {
            head: 'Name',
            cell: ({ person }) => `${person.familyName}, ${person.givenName}`,
            names: true,
          },
          { head: 'Job title', cell: (post) => post.jobTitle ?? '–' },
          { head: 'Since', cell: (post) => longDay(post.startsOn) },
          {
            head: 'Act',
            headHidden: true,
            cell: ({ id, person }) => (
              <TextLink
                to={`/teams/${team.id}/posts/${id}/end`}
                hidden={`: ${person.givenName} ${person.familyName}`}
              >
                End
              </TextLink>
            ),
          },
        ]}
      />
    </Card>
  );
}
