import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import { beginningName, partName, phaseName, type Beginning } from './school-filter';
import type { listSchools } from './school-list.server';

type Row = Awaited<ReturnType<typeof listSchools>>['schools'][number];

/** The page on which the next thing of each beginning is done. */
const NEXT: Record<Beginning, string> = {
  'no-head': 'head',
  'no-agreement': 'agreement',
  'no-staff': 'entry',
  staff: 'entry',
};

/** The council's schools, A–Z: no figure of one stands for or against another. */
export function SchoolTable({ schools }: { schools: Row[] }) {
  return (
    <DataTable
      caption="Schools, A to Z"
      captionHidden
      rows={schools}
      rowKey={(school) => school.id}
      columns={[
        { head: 'School', cell: (school) => <Name {...school} />, names: true },
        { head: 'Phase', cell: (school) => phaseName(school.phase) },
        { head: 'Part', cell: (school) => <Part {...school} /> },
        { head: 'How far', cell: (school) => <Begun {...school} /> },
      ]}
    />
  );
}

function Name({ id, name, trust, urn }: Row) {
  const small = [trust, urn && `URN ${urn}`].filter(Boolean).join(' · ');
  return (
    <>
      <TextLink to={`/schools/${id}/entry`}>{name}</TextLink>
      {small && <span className="block text-sm font-normal text-ink-soft">{small}</span>}
    </>
  );
}

function Part({ status, takesPart }: Row) {
  if (status === 'closed') return <Tag status="cancelled">Closed</Tag>;
  return <>{partName(takesPart)}</>;
}

function Begun({ id, name, beginning, staff, takesPart, status }: Row) {
  if (status === 'closed' || (takesPart === 'no' && beginning === 'no-head')) return <>–</>;
  if (beginning === 'staff') return <>{staff} staff on the list</>;
  return (
    <TextLink to={`/schools/${id}/${NEXT[beginning]}`} hidden={`: ${name}`}>
      {beginningName(beginning)}
    </TextLink>
  );
}
