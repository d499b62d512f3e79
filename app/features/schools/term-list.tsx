import { longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import type { Term } from './term';

type SchoolYear = { year: string; terms: Term[] };

/** A school year's terms in time, with what may be done to each. */
export function TermTable({ year, terms }: SchoolYear) {
  return (
    <Card title={`School year ${year}`}>
      <DataTable
        caption={`Terms of ${year}`}
        captionHidden
        rows={terms}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Term', names: true, cell: ({ name }) => name },
          { head: 'First day', cell: ({ startsOn }) => longDay(startsOn) },
          { head: 'Last day', cell: ({ endsOn }) => longDay(endsOn) },
          { head: 'Change it', headHidden: true, cell: (term) => <TermActs term={term} /> },
        ]}
      />
    </Card>
  );
}

function TermActs({ term: { id, name, startsOn } }: { term: Term }) {
  const which = `${name}, from ${longDay(startsOn)}`;
  return (
    <span className="no-print flex flex-wrap gap-x-4">
      <TextLink to={`/terms/${id}/change`} hidden={which}>
        Change
      </TextLink>
      <TextLink to={`/terms/${id}/removal`} hidden={which}>
        Remove…
      </TextLink>
    </span>
  );
}
