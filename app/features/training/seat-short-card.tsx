import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import { shortfallWords, USUAL_CAPACITY } from './seat-need';

type Short = { moduleId: string; title: string; short: number };

/** The modules on which seats are missing, with what would mend it. */
export function SeatShortCard({ short }: { short: Short[] }) {
  return (
    <Card title="Seats short">
      {short.length === 0 ? (
        <p>There are seats for everyone who needs one now.</p>
      ) : (
        <>
          <p className="mb-3 text-sm text-ink-soft">Choose one to schedule a session of it.</p>
          <ul className="grid gap-3">
            {short.map(({ moduleId, title, short: seats }) => (
              <li key={moduleId}>
                <TextLink to={`/training/new?module=${moduleId}`} hidden=": schedule a session">
                  {title}
                </TextLink>
                <span className="block text-sm">{shortfallWords(seats, USUAL_CAPACITY)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3">
        <TextLink to="/training">Seats by cohort</TextLink>
      </p>
    </Card>
  );
}
