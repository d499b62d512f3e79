import { PartBody } from '~/features/programme/reading';
import type { OwnSession } from '~/features/training/own-session.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';
import type { OwnModule } from './own-module.server';

type Part = OwnModule['parts'][number];

const kinds = { live: 'Session', online: 'On your own', practice: 'Try it in your work' };

/** A part of a module: its reading or task, and the tick that says it is done. */
export function OwnPartCard({ part, ...live }: { part: Part } & LiveFacts) {
  const { id, title, minutes, content, done } = part;
  return (
    <Card title={title} note={`${kinds[content.kind]}, about ${minutes} minutes`} id={id}>
      <PartBody {...content} />
      <div className="mt-5">
        {content.kind === 'live' ? (
          <LiveState {...live} />
        ) : done ? (
          <Tag status="done">Done {done}</Tag>
        ) : (
          <TickForm
            partId={id}
            words={content.kind === 'online' ? 'I have read this' : 'I have done this'}
          />
        )}
      </div>
    </Card>
  );
}

type LiveFacts = { attended: string | null; next: OwnSession | null };

function LiveState({ attended, next }: LiveFacts) {
  if (attended) return <Tag status="done">Attended {attended}</Tag>;
  if (next)
    return (
      <p>
        <Tag status="on-track">Booked</Tag> {next.when}, {next.where}
      </p>
    );
  return (
    <p className="text-ink-soft">
      No session is booked for you yet. Your school’s organiser books it.
    </p>
  );
}

function TickForm({ partId, words }: { partId: string; words: string }) {
  return (
    <form method="post">
      <input type="hidden" name="partId" value={partId} />
      <Button>{words}</Button>
    </form>
  );
}
