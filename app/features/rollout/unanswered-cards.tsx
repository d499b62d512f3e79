import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { TextLink } from '~/ui/text-link';
import { reachWords } from './head-reach';
import type { AnsweredSchool, SilentSchool, Unanswered } from './unanswered.server';

/** Which schools to ring: offered a fortnight or more ago, and no answer. */
export function SilentCard({ silent, thinking }: Pick<Unanswered, 'silent' | 'thinking'>) {
  return (
    <Card
      id="silent"
      title={`${counted(silent.length, 'school has', 'schools have')} not answered`}
      note="offered ten days ago or more"
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
          {counted(thinking, 'more school', 'more schools')} had the offer less than ten days ago.
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

type Answered = { schools: AnsweredSchool[] };

/** Who asks for another start: the school keeps its place until somebody has found one. */
export function AskingCard({ schools }: Answered) {
  if (schools.length === 0) return null;
  const title = `${counted(schools.length, 'school asks', 'schools ask')} for another start`;
  return (
    <Card id="asking" title={title}>
      <AnsweredList schools={schools} next="move" />
    </Card>
  );
}

/** Who is to be asked again later. */
export function PausedCard({ schools }: Answered) {
  if (schools.length === 0) return null;
  const title = `${counted(schools.length, 'school has', 'schools have')} paused`;
  return (
    <Card id="paused" title={title}>
      <AnsweredList schools={schools} next="move" />
    </Card>
  );
}

/** Who said no, and why: the reason is the school's own and goes to no other. */
export function DeclinedCard({ schools }: Answered) {
  if (schools.length === 0) return null;
  const title = `${counted(schools.length, 'school has', 'schools have')} declined`;
  return (
    <Card id="declined" title={title}>
      <AnsweredList schools={schools} />
      <p className="mt-3">
        <TextLink to="/rollout">Find another school for the place</TextLink>
      </p>
    </Card>
  );
}

function AnsweredList({ schools, next }: Answered & { next?: 'move' }) {
  return (
    <ul className="grid gap-4">
      {schools.map(({ id, name, cohortName, reason, detail, answeredOn }) => (
        <li key={id}>
          <TextLink to={`/schools/${id}/invitation`}>{name}</TextLink>
          <span className="text-sm text-ink-soft">
            {' '}
            · {[cohortName, answeredOn, detail].filter(Boolean).join(', ')}
          </span>
          {reason && <p className="max-w-reading">“{reason}”</p>}
          {next && (
            <p className="text-sm">
              <TextLink to={`/rollout/schools/${id}/move`} hidden={name}>
                Offer another start
              </TextLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
