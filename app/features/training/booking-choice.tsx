import { useEffect, useRef, useState } from 'react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { useHydrated } from '~/ui/use-hydrated';
import { absencesOf, absenceWords } from './consequence';
import { covers, coverName } from './cover';

export type BookablePerson = { personId: string; staffType: string; hasEmail: boolean };

type BookingChoiceProps = {
  people: BookablePerson[];
  staffTypes: Record<string, number>;
  outWhen: string;
  /** How many more places the school may take. */
  places: number;
  isFull: boolean;
};

/** What one is about to do, told as one ticks; where scripts do not run, on the next page. */
export function BookingChoice(props: BookingChoiceProps) {
  const { isFull } = props;
  const hydrated = useHydrated();
  const { card, chosen } = useTicked(props.people);
  const title = hydrated ? chosenTitle(chosen.length) : 'Tick who should come';
  return (
    <div ref={card} className="lg:sticky lg:top-4">
      <Card title={title} edge="brand">
        {chosen.length > 0 && !isFull && <Consequences {...props} chosen={chosen} />}
        {isFull ? <WaitFields /> : <BookFields number={chosen.length} direct={hydrated} />}
      </Card>
    </div>
  );
}

type ConsequencesProps = Omit<BookingChoiceProps, 'people' | 'isFull'> & {
  chosen: BookablePerson[];
};

/** Who would be out, and what else to know before the click. */
export function Consequences({ chosen, staffTypes, outWhen, places }: ConsequencesProps) {
  const absences = absencesOf(chosen, staffTypes);
  const untold = chosen.filter(({ hasEmail }) => !hasEmail).length;
  return (
    <div role="status" className="mb-4 grid gap-1">
      {absences.map((absence) => (
        <p key={absence.staffType}>
          <strong>{absenceWords(absence)}</strong> would be out {outWhen}.
        </p>
      ))}
      {chosen.length > places && (
        <p className="font-bold text-late">
          Only {places} of them can be booked: that is how many places you may take now.
        </p>
      )}
      {untold > 0 && (
        <p className="text-sm text-ink-soft">
          {untold === 1 ? '1 has' : `${untold} have`} no e-mail address: you will be asked to tell
          them.
        </p>
      )}
    </div>
  );
}

function BookFields({ number, direct }: { number: number; direct: boolean }) {
  const places = number === 1 ? '1 place' : `${number || ''} places`;
  return (
    <div className="grid gap-4">
      <Select name="cover" label="Cover" choices={coverChoices} />
      <Radios
        name="which"
        label="If someone cannot be booked"
        choices={[
          { value: 'all', label: 'Book all that can be booked' },
          { value: 'all-or-none', label: 'All of them, or none' },
        ]}
      />
      <Button full name="step" value={direct ? 'book' : 'review'}>
        {direct ? `Book ${places}` : 'Go on'}
      </Button>
    </div>
  );
}

function WaitFields() {
  return (
    <div className="grid gap-3">
      <p>Every place is taken. We can tell you and your colleagues when one is free.</p>
      <input type="hidden" name="cover" value="not-needed" />
      <input type="hidden" name="which" value="all" />
      <Button full name="step" value="wait">
        Ask to be told
      </Button>
      <p className="text-sm text-ink-soft">
        This keeps no place and moves nobody up: whoever books first has it.
      </p>
    </div>
  );
}

const coverChoices = covers.map((value) => ({ value, label: coverName(value) }));

function chosenTitle(number: number): string {
  if (number === 0) return 'Nobody chosen yet';
  return number === 1 ? '1 person chosen' : `${number} people chosen`;
}

/** Who is ticked in the form around, without the table knowing of it. */
function useTicked(people: BookablePerson[]) {
  const card = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState<FormDataEntryValue[]>([]);
  useEffect(() => {
    const form = card.current?.closest('form');
    if (!form) return undefined;
    const read = () => setTicked(new FormData(form).getAll('personId'));
    read();
    form.addEventListener('change', read);
    return () => form.removeEventListener('change', read);
  }, []);
  return { card, chosen: people.filter(({ personId }) => ticked.includes(personId)) };
}
