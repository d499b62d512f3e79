import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { listWaiting } from './school-session.server';

type WaitingListProps = {
  waiting: Awaited<ReturnType<typeof listWaiting>>;
  schoolId: string;
};

/** Whom a school asked to be told about, each to be taken back; nothing where nobody waits. */
export function WaitingList({ waiting, schoolId }: WaitingListProps) {
  if (waiting.length === 0) return null;
  return (
    <Card title="To be told of a place">
      <ul>
        {waiting.map((entry) => (
          <li key={entry.id} className="border-b border-line py-2 last:border-b-0">
            <div className="font-bold">{entry.name}</div>
            <div className="text-sm text-ink-soft">
              {entry.moduleTitle} · {entry.when}
            </div>
            <div className="mt-1 flex flex-wrap items-center gap-3">
              {entry.free > 0 && (
                <TextLink to={`/schools/${schoolId}/sessions/${entry.sessionId}/booking`}>
                  A place is free: book it
                </TextLink>
              )}
              <form
                method="post"
                action={`/schools/${schoolId}/sessions/${entry.sessionId}/waiting`}
              >
                <input type="hidden" name="personId" value={entry.personId} />
                <Button look="link" small>
                  No longer<span className="sr-only"> to be told about {entry.name}</span>
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
