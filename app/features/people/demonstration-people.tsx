import { Card } from '~/ui/card';
import { Button } from '~/ui/button';
import type { DemonstrationPerson } from './demonstration.server';

type DemonstrationPeopleProps = {
  people: DemonstrationPerson[];
  /** The query of the page, which says where to go afterwards. */
  search: string;
};

/** One button a person: the demonstration has no passwords to remember. */
export function DemonstrationPeople({ people, search }: DemonstrationPeopleProps) {
  return (
    <Card title="Look round as one of these people" edge="attention">
      <p className="mb-3">This is the demonstration. Everyone in it is invented.</p>
      <form method="post" action={`/sign-in/demonstration${search}`}>
        <ul className="grid grid-cols-1 border-t border-line">
          {people.map((person) => (
            <li
              key={person.accountId}
              className="flex items-center justify-between gap-x-4 border-b border-line py-2"
            >
              <span className="min-w-0">
                <strong>{person.name}</strong>, {person.as}
              </span>
              <Button look="outline" small name="accountId" value={person.accountId}>
                Sign in
                <span className="sr-only"> as {person.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </Card>
  );
}
