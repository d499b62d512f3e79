import { longDay, type Day } from '~/platform/time';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { Holiday } from './calendar-file';

const SHOWN = 8;

/** The bank holidays to come, up to when they are known, and where they come from. */
export function BankHolidayCard({ holidays, today }: { holidays: Holiday[]; today: Day }) {
  const coming = holidays.filter(({ on }) => on >= today);
  const last = coming.at(-1);
  return (
    <Card title="Bank holidays" edge={last ? undefined : 'attention'}>
      {last ? (
        <>
          <ul className="mb-3 grid gap-1">
            {coming.slice(0, SHOWN).map(({ on, title }) => (
              <li key={on}>
                {longDay(on)}: {title}
              </li>
            ))}
          </ul>
          <p className="mb-3 text-sm text-ink-soft">
            {coming.length > SHOWN && `And ${coming.length - SHOWN} more. `}Known to{' '}
            {longDay(last.on)}.
          </p>
        </>
      ) : (
        <p className="mb-3">None to come is known. Load the list from GOV.UK.</p>
      )}
      <p className="mb-3">
        <TextLink to="/terms/import">Load a later list</TextLink>
      </p>
      <p className="text-sm text-ink-soft">
        England and Wales, from GOV.UK. Contains public sector information licensed under the Open
        Government Licence v3.0.
      </p>
    </Card>
  );
}
