import { Form } from '@remix-run/react';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { DataTable } from '~/ui/data-table';
import { PageTitle } from '~/ui/page-title';
import { Select } from '~/ui/select';
import type { Comparison } from './comparison.server';
import type { DraftShown } from './draft-list.server';
import { DraftEyebrow } from './draft-words';

type ComparisonPageProps = { draft: DraftShown; comparison: Comparison };

/** Two plans beside each other: which schools differ, what each is worth, and what each breaks. */
export function ComparisonPage({ draft, comparison }: ComparisonPageProps) {
  const { differ, names, others } = comparison;
  const [mine = '', theirs = ''] = names;
  return (
    <>
      <BackLink to={`/rollout/drafts/${draft.id}`}>{`Draft ${draft.number}`}</BackLink>
      <PageTitle
        eyebrow={<DraftEyebrow draft={draft} />}
        title={`${counted(differ.length, 'school differs', 'schools differ')} between ${mine.toLowerCase()} and ${theirs.toLowerCase()}`}
      />
      <Form className="no-print mb-6 flex flex-wrap items-end gap-3">
        <Select
          name="with"
          label="Compare with"
          value={comparison.with}
          choices={[
            { value: 'standing', label: 'The plan as it stands' },
            ...others.map(({ id, number }) => ({ value: id, label: `Draft ${number}` })),
          ]}
        />
        <Button look="outline">Compare</Button>
      </Form>
      <Stack>
        <Card title="What each is worth">
          {comparison.drawnAs && (
            <p className="mb-3 max-w-prose text-ink-soft">
              Both are held against the lots of {mine.toLowerCase()}, which was ordered so:{' '}
              {comparison.drawnAs.toLowerCase()}. Even strata come first, then the order drawn.
              Trusts and areas play no part.
            </p>
          )}
          <WorthTable comparison={comparison} />
        </Card>
        <Card title="Schools that start otherwise">
          {differ.length === 0 ? (
            <p>None: both have every school in the same cohort.</p>
          ) : (
            <DataTable
              caption="Schools that start otherwise, A–Z"
              captionHidden
              rows={differ}
              rowKey={({ id }) => id}
              columns={[
                { head: 'School', names: true, cell: ({ name }) => name },
                { head: theirs, cell: ({ from }) => from ?? 'no cohort' },
                { head: mine, cell: ({ to }) => to ?? 'no cohort' },
              ]}
            />
          )}
        </Card>
      </Stack>
    </>
  );
}

type Worth = Comparison['worth'][number];
type Part = { head: string; cell: (of: Worth) => string };

const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

function needParts({ need }: Worth): Part[] {
  if (!need) return [];
  type Of = NonNullable<Worth['need']>;
  const part = (head: string, cell: (of: Of) => string): Part => ({
    head,
    cell: (of) => (of.need ? cell(of.need) : ''),
  });
  const split = (groups: number, price: number) => `${groups}, taking ${number(price)} off`;
  return [
    part('Score as a whole', ({ objective }) => number(objective)),
    part('Needs met earlier', (of) => number(of.need)),
    part('Trusts over more than one cohort', (of) => split(of.trustsSplit, of.trustPrice)),
    part('Areas over more than one cohort', (of) => split(of.areasSplit, of.areaPrice)),
  ];
}

function drawParts({ draw }: Worth): Part[] {
  if (!draw) return [];
  type Of = NonNullable<Worth['draw']>;
  const part = (head: string, cell: (of: Of) => string): Part => ({
    head,
    cell: (of) => (of.draw ? cell(of.draw) : ''),
  });
  return [
    part('Strata: schools off even shares', ({ uneven }) => number(uneven)),
    part('The order drawn', ({ order }) => number(order)),
    part('Drawn schools that start otherwise', ({ outOfDraw }) =>
      outOfDraw === 0 ? 'none' : `${outOfDraw}, outside the fair comparison`,
    ),
  ];
}

function WorthTable({ comparison: { worth, names } }: { comparison: Comparison }) {
  const parts: Part[] = [
    ...worth.slice(0, 1).flatMap((of) => [...needParts(of), ...drawParts(of)]),
    { head: 'Schools in no cohort', cell: ({ without }) => number(without) },
    {
      head: 'Limits broken',
      cell: ({ broken }) => (broken.length === 0 ? 'none' : `${broken.join('; ')}.`),
    },
  ];
  return (
    <DataTable
      caption="Score and limits of the two plans"
      captionHidden
      rows={parts}
      rowKey={({ head }) => head}
      columns={[
        { head: 'Part', names: true, cell: ({ head }) => head },
        ...names.map((name, at) => ({
          head: name,
          cell: ({ cell }: Part) => {
            const of = worth[at];
            return of ? cell(of) : null;
          },
        })),
      ]}
    />
  );
}
