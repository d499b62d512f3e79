import { Card } from '~/ui/card';
import type { getSessionPage } from './session-page.server';

export type SessionPageShown = Awaited<ReturnType<typeof getSessionPage>>;

/** The facts of a session in a list: places, cap, who leads it, the register. */
export function SessionFacts({ page }: { page: SessionPageShown }) {
  const { places, cap, ledBy, waiting, registerTaken, expected } = page;
  const rows = [
    places
      ? { key: 'Places', value: `${places.taken} of ${places.capacity} taken` }
      : { key: 'Expected', value: `${expected}, everyone there who owes it` },
    cap !== null && {
      key: 'For one school',
      value: `${cap.most} until ${cap.until}, then as many as are left`,
    },
    waiting > 0 && {
      key: 'Waiting',
      value: `${waiting}: their schools are told when a place is free. Nobody moves up by itself.`,
    },
    { key: 'Led by', value: ledBy.join(', ') || 'Nobody yet' },
    { key: 'Register', value: registerTaken ? `Taken ${registerTaken}` : 'Not taken yet' },
  ];
  return (
    <Card title="About it">
      <dl>
        {rows
          .filter((row) => row !== false)
          .map(({ key, value }) => (
            <div key={key} className="border-b border-line py-2 last:border-b-0">
              <dt className="text-sm text-ink-soft">{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
