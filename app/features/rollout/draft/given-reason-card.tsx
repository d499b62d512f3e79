import { counted, listed } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Details } from '~/ui/details';
import { Notice } from '~/ui/notice';
import type { GivenReason } from './given-reason';

type GivenProps = { given: GivenReason[] };

/** Which schools would be told what no school may be. */
export function UnfitNotice({ given }: GivenProps) {
  const unfit = given.filter(({ fault }) => fault !== null);
  if (unfit.length === 0) return null;
  return (
    <Notice tone="late" title="It cannot be published yet.">
      What was written of {listed(unfit.map(({ name }) => name))} names another school or a person:
      undo {unfit.length === 1 ? 'that move' : 'those moves'}, or move{' '}
      {unfit.length === 1 ? 'it' : 'them'} again with another reason.
    </Notice>
  );
}

/** Word for word what schools that were moved by hand are told of it. */
export function GivenCard({ given }: GivenProps) {
  const isFit = given.every(({ fault }) => fault === null);
  return (
    <Card title="What schools are told word for word">
      <Details
        summary={`${counted(given.length, 'reason', 'reasons')} of moves by hand`}
        open={!isFit}
      >
        <DataTable
          caption="Reasons of moves by hand, word for word, A–Z"
          captionHidden
          rows={given}
          rowKey={({ schoolId }) => schoolId}
          columns={[
            { head: 'School', names: true, cell: ({ name }) => name },
            {
              head: 'Is told',
              cell: ({ words, fault }) => (
                <>
                  “{words}”{fault !== null && <span className="block text-late">{fault}</span>}
                </>
              ),
            },
          ]}
        />
      </Details>
    </Card>
  );
}
