import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { TextLink } from '~/ui/text-link';
import type { listTeams } from './team.server';

/** The teams A–Z. */
export function TeamTable({ teams }: { teams: Awaited<ReturnType<typeof listTeams>> }) {
  if (teams.length === 0)
    return (
      <EmptyState title="Nobody outside schools yet">
        For example the educational psychology service, the health visitors, the EHC plan team.
      </EmptyState>
    );
  return (
    <Card>
      <DataTable
        caption="Teams, A to Z"
        captionHidden
        rows={teams}
        rowKey={(team) => team.id}
        columns={[
          {
            head: 'Team',
            cell: (team) => <TextLink to={`/teams/${team.id}`}>{team.name}</TextLink>,
            names: true,
          },
          { head: 'Kind', cell: (team) => team.kind },
          { head: 'People', cell: (team) => team.people, numeric: true },
        ]}
      />
    </Card>
  );
}
