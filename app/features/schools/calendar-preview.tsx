import { counted } from '~/platform/message-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { Notice } from '~/ui/notice';
import type { CalendarView } from './calendar-preview-view';
import { ChangeTable } from './preview-tables';

/** What loading a file of terms or bank holidays would change. */
export function CalendarPreview({ view }: { view: CalendarView }) {
  const { canApply, fresh, changed, gone, refused, unchanged } = view;
  return (
    <>
      <form method="post">
        <Notice
          tone={canApply ? 'attention' : 'done'}
          title={canApply ? 'Nothing has changed yet.' : 'Nothing to change.'}
          actions={canApply && <Button>Load these days</Button>}
        >
          {canApply ? 'Look over what follows.' : 'Whatever is sound in the file is here already.'}
        </Notice>
      </form>
      <Stack>
        {refused.length > 0 && (
          <Card title="Left out" note={counted(refused.length, 'term')} edge="attention">
            <ul className="grid list-disc gap-1.5 pl-5">
              {refused.map(({ key, reason }) => (
                <li key={key}>{reason}</li>
              ))}
            </ul>
          </Card>
        )}
        {changed.length > 0 && (
          <Card title="Changed">
            <ChangeTable caption="What changes" rows={changed} names="Of" />
          </Card>
        )}
        {gone.length > 0 && <Lines title="No longer a bank holiday" rows={gone} />}
        {fresh.length > 0 && <Lines title="New" rows={fresh} />}
        {unchanged > 0 && <p>{unchanged} unchanged.</p>}
      </Stack>
    </>
  );
}

function Lines({ title, rows }: { title: string; rows: CalendarView['fresh'] }) {
  return (
    <Card title={title} note={`${rows.length}`}>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { head: 'Name', names: true, cell: ({ name }) => name },
          { head: 'When', cell: ({ when }) => when },
        ]}
      />
    </Card>
  );
}
