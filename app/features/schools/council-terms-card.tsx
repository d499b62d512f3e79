import { longDay, type Day } from '~/platform/time';
import { Card } from '~/ui/card';
import type { Term } from './term';

/** The council's terms from today on, for a school to see in what it differs. */
export function CouncilTermsCard({ terms, today }: { terms: Term[]; today: Day }) {
  const ahead = terms.filter(({ endsOn }) => endsOn >= today);
  return (
    <Card title="The council’s terms">
      {ahead.length === 0 ? (
        <p>The council has entered no terms to come yet.</p>
      ) : (
        <ul className="grid gap-2">
          {ahead.map(({ id, name, startsOn, endsOn }) => (
            <li key={id}>
              {name}
              <span className="block text-sm text-ink-soft">
                {longDay(startsOn)} to {longDay(endsOn)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
