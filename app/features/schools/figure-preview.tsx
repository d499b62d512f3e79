import { counted } from '~/platform/message-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { Notice } from '~/ui/notice';
import { Tick } from '~/ui/tick';
import type { FigurePreview as View } from './figure-preview-view';
import { ChangeTable, LineTable } from './preview-tables';

const FORM = 'load';

/** What loading a file would change, the doubtful first. */
export function FigurePreview({ view }: { view: View }) {
  const { canApply, questioned, changed, fresh, refused, unchanged } = view;
  return (
    <>
      <form method="post" id={FORM}>
        <Notice
          tone={canApply ? 'attention' : 'done'}
          title={canApply ? 'Nothing has changed yet.' : 'Nothing to change.'}
          actions={canApply && <Button>Load these figures</Button>}
        >
          {canApply
            ? 'Look over what follows. What is doubtful stays out unless you tick it.'
            : 'The portal has all of this already, or knows none of these schools.'}
        </Notice>
      </form>
      <Stack>
        {questioned.length > 0 && <Questioned rows={questioned} />}
        {refused.length > 0 && (
          <Card title="Left out" note={counted(refused.length, 'line')}>
            <LineTable caption="Lines that are left out" rows={refused} />
          </Card>
        )}
        {changed.length > 0 && (
          <Card title="Changed" note={counted(changed.length, 'figure')}>
            <ChangeTable caption="What changes, school by school" rows={changed} names="School" />
          </Card>
        )}
        {fresh.length > 0 && <Fresh rows={fresh} />}
        {unchanged > 0 && <p>{counted(unchanged, 'school')} unchanged.</p>}
      </Stack>
    </>
  );
}

function Questioned({ rows }: { rows: View['questioned'] }) {
  return (
    <Card title="Hard to believe" note="tick what stands all the same" edge="attention">
      <DataTable
        caption="Figures that are hard to believe"
        captionHidden
        rows={rows}
        rowKey={({ urn }) => urn}
        columns={[
          {
            head: 'It stands',
            headHidden: true,
            cell: ({ urn, name }) => (
              <Tick
                name="accepted"
                value={urn}
                label={`The figures of ${name} stand`}
                form={FORM}
              />
            ),
          },
          { head: 'School', names: true, cell: ({ name }) => name },
          { head: 'URN', cell: ({ urn }) => urn },
          { head: 'Why', cell: ({ doubts }) => doubts.join('; ') },
        ]}
      />
    </Card>
  );
}

function Fresh({ rows }: { rows: View['fresh'] }) {
  return (
    <Card title="New" note={counted(rows.length, 'school')}>
      <DataTable
        caption="Schools that get figures"
        captionHidden
        dense
        rows={rows}
        rowKey={({ urn }) => urn}
        columns={[
          { head: 'School', names: true, cell: ({ name }) => name },
          { head: 'URN', cell: ({ urn }) => urn },
          { head: 'Figures', cell: ({ figures }) => figures },
        ]}
      />
    </Card>
  );
}
