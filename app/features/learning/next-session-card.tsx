import type { OwnSession } from '~/features/training/own-session.server';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';

/** A session to come: when, where and with whom, and what one can do about it. */
export function NextSessionCard({ session }: { session: OwnSession }) {
  const own = `/my/sessions/${session.id}`;
  return (
    <Card edge="brand">
      <p className="text-sm text-ink-soft">{session.when}</p>
      <h2 className="mt-1 text-h2">{session.moduleTitle}</h2>
      <p className="mt-1">
        {session.where}
        {session.led && ` · with ${session.led}`}
      </p>
      <div className="mt-4">
        <ButtonLink to={`${own}/calendar.ics`} download full>
          Add to my calendar
        </ButtonLink>
      </div>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-sm">
        {session.hasPlace && <TextLink to={`${own}/absence`}>I can’t come</TextLink>}
        <TextLink to={`${own}/arrangement`}>Anything we should arrange?</TextLink>
      </p>
    </Card>
  );
}
