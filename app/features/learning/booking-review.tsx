import { Consequences } from '~/features/training/booking-choice';
import { coverName } from '~/features/training/cover';
import { Button, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { PlainForm } from '~/ui/plain-form';
import { TextLink } from '~/ui/text-link';
import type { BookingRow } from './booking-list.server';

type BookingReviewProps = {
  choice: { personId: string[]; cover: string; which: string };
  people: BookingRow[];
  consequences: { staffTypes: Record<string, number>; outWhen: string; places: number };
};

/** The consequences before the click, where scripts do not tell them as one ticks. */
export function BookingReview({ choice, people, consequences }: BookingReviewProps) {
  const places = people.length === 1 ? '1 place' : `${people.length} places`;
  return (
    <Card title={`Book ${places}?`} edge="brand">
      <Consequences {...consequences} chosen={people} />
      <ul className="mb-4 list-disc pl-6">
        {people.map((person) => (
          <li key={person.personId}>
            {person.name}, {person.post}
            {person.day?.kind === 'off' && `: ${person.day.words}`}
          </li>
        ))}
      </ul>
      <p className="mb-4">
        Cover: {coverName(choice.cover)}.{' '}
        {choice.which === 'all-or-none'
          ? 'If one cannot be booked, nobody is.'
          : 'All that can be booked are booked.'}
      </p>
      <PlainForm>
        {people.map(({ personId }) => (
          <input key={personId} type="hidden" name="personId" value={personId} />
        ))}
        <input type="hidden" name="cover" value={choice.cover} />
        <input type="hidden" name="which" value={choice.which} />
        <ButtonRow>
          <Button name="step" value="book">{`Book ${places}`}</Button>
          <TextLink to="">Choose again</TextLink>
        </ButtonRow>
      </PlainForm>
    </Card>
  );
}
