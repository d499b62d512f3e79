import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import { reachWords } from './head-reach';
import type { DeclinedSchool, SilentSchool, Unanswered } from './unanswered.server';

/** Which schools to ring: offered a fortnight or more ago, and no answer. */
export function SilentCard({ silent, thinking }: Pick<Unanswered, 'silent' | 'thinking'>) {
  return (
    <Card
      id="silent"
      title={`${counted(silent.length, 'school has', 'schools have')} not answered`}
      note="offered two weeks ago or more"
    >
      <DataTable
        caption="Schools to ring"
        captionHidden
        rows={silent}
        rowKey={(school) => school.id}
        columns={[
          { head: 'School', names: true, cell: (school) => <School {...school} /> },
          { head: 'Offered', cell: ({ cohortName, offeredOn }) => `${cohortName}, ${offeredOn}` },
          {
            head: 'Head',
            cell: ({ reach }) => (reach === 'told' ? 'Has been written to' : reachWords(reach)),
          },
          { head: 'Next', cell: (school) => <Next {...school} /> },
        ]}
      />
      {thinking > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          {counted(thinking, 'more school', 'more schools')} had the offer less than two weeks ago.
        </p>
      )}
    </Card>
  );
}

function School({ id, name, telephone }: SilentSchool) {
  return (
    <>
      <TextLink to={`/schools/${id}`}>{name}</TextLink>
      {telephone && <span className="block text-sm font-normal text-ink-soft">{telephone}</span>}
    </>
  );
}

function Next({ id, name, reach }: SilentSchool) {
  if (reach === 'no-head' || reach === 'no-account')
    return (
      <TextLink to={`/schools/${id}/head`} hidden={`of ${name}`}>
        Name the head
      </TextLink>
    );
  return (
    <TextLink to={`/schools/${id}/invitation`} hidden={`of ${name}`}>
      Ring, and put in the answer
    </TextLink>
  );
}

/** Who said no, and why: the reason is the school's own and goes to no other. */
export function DeclinedCard({ declined }: { declined: DeclinedSchool[] }) {
  if (declined.length === 0) return null;
  return (
    <Card title={`${counted(declined.length, 'school has', 'schools have')} declined`}>
      <ul className="grid gap-4">
        {declined.map(({ id, name, cohortName, reason, answeredOn }) => (
          <li key={id}>
            <TextLink to={`/schools/${id}/invitation`}>{name}</TextLink>
            <span className="text-sm text-ink-soft">
              {' '}
              · {cohortName}, {answeredOn}
            </span>
            {reason && <p className="max-w-reading">“{reason}”</p>}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <TextLink to="/rollout">Find another school for the place</TextLink>
      </p>
    </Card>
  );
}
