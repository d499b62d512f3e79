import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { WaitingForProgramme } from './waiting.server';

/** People past a due day before which nothing was offered: the council's number, never theirs. */
export function WaitingCard({ waiting }: { waiting: WaitingForProgramme }) {
  const { people, modules } = waiting;
  return (
    <Card title="Waiting for the programme" edge={people > 0 ? 'attention' : undefined}>
      {people === 0 ? (
        <p>Nobody is past a due day before which no place was to be had.</p>
      ) : (
        <>
          <p>
            {counted(people, 'person is', 'people are')} past a due day before which we offered no
            place. That is the council’s to put right, not theirs.
          </p>
          <ul className="mt-3 grid gap-2">
            {modules.map(({ moduleId, title, people: waitingFor }) => (
              <li key={moduleId}>
                <TextLink to={`/training?module=${moduleId}`}>{title}</TextLink>: {waitingFor}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
