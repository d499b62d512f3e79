import { counted } from '~/platform/message-text';
import { shortDay, type Day } from '~/platform/time';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import { isNextDue, type SchoolToRing } from './ring-list';

type RingCardProps = { toRing: SchoolToRing[]; thinking: number; today: Day };

/** The schools to ring, A–Z: why, whom to ask for, how they were last reached and what comes next. */
export function RingCard({ toRing, thinking, today }: RingCardProps) {
  return (
    <Card
      id="ring"
      title={`${counted(toRing.length, 'school')} to ring`}
      note="A–Z: the order says nothing about them"
    >
      {toRing.length > 0 ? (
        <RingTable schools={toRing} caption="Schools to ring" today={today} />
      ) : (
        <p>No school waits for a call.</p>
      )}
      {thinking > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          {counted(thinking, 'more school', 'more schools')} had the offer less than ten days ago.
        </p>
      )}
    </Card>
  );
}

/** The schools that somebody spoke to this week, with what is still open there. */
export function RungCard({ rung, today }: { rung: SchoolToRing[]; today: Day }) {
  if (rung.length === 0) return null;
  return (
    <Card title={`${counted(rung.length, 'school')} reached this week`}>
      <RingTable schools={rung} caption="Schools reached this week" today={today} />
    </Card>
  );
}

type RingTableProps = { schools: SchoolToRing[]; caption: string; today: Day };

function RingTable({ schools, caption, today }: RingTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={schools}
      rowKey={(school) => school.id}
      columns={[
        { head: 'School', names: true, cell: (school) => <School {...school} /> },
        { head: 'Why', cell: (school) => <Why {...school} /> },
        { head: 'Last contact', cell: (school) => <Last {...school} /> },
        { head: 'Next', cell: (school) => <Next school={school} today={today} /> },
      ]}
    />
  );
}

function School({ id, name, telephone }: SchoolToRing) {
  return (
    <>
      <TextLink to={`/schools/${id}`}>{name}</TextLink>
      <span className="block text-sm font-normal whitespace-nowrap">
        {telephone ? (
          <a className="link" href={`tel:${telephone.replaceAll(/\s/g, '')}`}>
            {telephone}
          </a>
        ) : (
          'No number on record'
        )}
      </span>
    </>
  );
}

function Why({ name, matters }: SchoolToRing) {
  if (matters.length === 0) return <>As noted</>;
  return (
    <ul className="grid gap-1.5">
      {matters.map(({ kind, words, whom, to, act }) => (
        <li key={kind}>
          {words}
          <span className="block text-sm text-ink-soft">
            Ask for {whom} ·{' '}
            <TextLink to={to} hidden={`: ${name}`}>
              {act}
            </TextLink>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Last({ last }: SchoolToRing) {
  if (!last) return <>None yet</>;
  return (
    <>
      {shortDay(last.on)}: {last.words.charAt(0).toLowerCase() + last.words.slice(1)}
      {last.note && <span className="block text-sm text-ink-soft">{last.note}</span>}
    </>
  );
}

function Next({ school, today }: { school: SchoolToRing; today: Day }) {
  const { id, name, next } = school;
  return (
    <>
      {next && (
        <span className="block">
          {next.act}, by {shortDay(next.on)}{' '}
          {isNextDue(school, today) && <Tag status="attention">Due</Tag>}
        </span>
      )}
      <TextLink to={`/schools/${id}/contacts`} hidden={`with ${name}`}>
        Write down a contact
      </TextLink>
    </>
  );
}
