import { counted } from '~/platform/message-text';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { hasStandingOffer } from '../cohort';
import { reachWords } from '../head-reach';
import type { ChangeShown } from './publication-page.server';

/** Each school that starts otherwise than in the plan that stands, A–Z, and whether its head can be told. */
export function ChangeTable({ changes }: { changes: ChangeShown[] }) {
  return (
    <DataTable
      caption="Schools that start otherwise, A–Z"
      captionHidden
      rows={changes}
      rowKey={({ schoolId }) => schoolId}
      columns={[
        { head: 'School', names: true, cell: ({ name }) => name },
        { head: 'Now', cell: ({ from }) => from ?? 'no cohort' },
        { head: 'Then', cell: ({ to }) => to ?? 'no cohort' },
        { head: 'What that means', cell: meaning },
        {
          head: 'Head',
          cell: ({ to, state, reach }) =>
            (to !== null || hasStandingOffer(state)) && (
              <Tag status={reach === 'told' ? 'done' : 'attention'}>{reachWords(reach)}</Tag>
            ),
        },
      ]}
    />
  );
}

function meaning({ from, to, state, losing }: ChangeShown): string {
  const places =
    losing > 0 ? `; ${counted(losing, 'booked place is', 'booked places are')} given back` : '';
  const ended = endedWords(state);
  if (to === null)
    return `${ended ? `${ended}: the school is told so, and that you will ring with another` : 'Taken out'}${places}`;
  if (from === null) return 'A new offer';
  return `${ended ? `${ended}, and another offer is made` : 'Moved'}${places}`;
}

/** What ends with a place that has been offered. */
function endedWords(state: ChangeShown['state']): string | null {
  if (state === null || state === 'draft') return null;
  return state === 'accepted' ? 'The place it accepted ends' : 'Its offer ends';
}
