import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { MeterBar } from '~/ui/meter-bar';
import { TextLink } from '~/ui/text-link';
import type { DraftCard as Card, DraftColumn as Column } from './draft-board';
import { DraftCard } from './draft-card';
import { staffWords } from '../limit/staff-words';

type DraftColumnProps = { column: Column; board: string | null; draft: string };

const SHOWN = 5;

/** A cohort of a draft: its start, what it holds of what it may hold, and its schools A–Z. */
export function DraftColumn({ column, board, draft }: DraftColumnProps) {
  const { id, name, startsOn, schools, mostSchools, staff, mostStaff, full, cards } = column;
  return (
    <section
      className="rounded-card bg-sand p-3 data-[over]:outline-3 data-[over]:outline-brand"
      aria-labelledby={`cohort-${id}`}
      data-cohort={id}
    >
      <h2 id={`cohort-${id}`} className="text-h3">
        <TextLink to={`${draft}/cohorts/${id}`}>{name}</TextLink>
      </h2>
      <p className="mb-2 text-sm text-ink-soft">
        starts {longDay(startsOn)} · {schools} of {counted(mostSchools, 'school')} ·{' '}
        {staffWords(staff)}
        {mostStaff !== null && ` of ${mostStaff.toLocaleString('en-GB')}`} staff
        {full > 1 && <strong className="text-late"> · too many</strong>}
      </p>
      <MeterBar value={full} of={1} />
      <div className="mt-3">
        {cards.length > 0 ? (
          <Cards cards={cards} board={board} draft={draft} />
        ) : (
          <p className="text-sm text-ink-soft">No schools.</p>
        )}
      </div>
    </section>
  );
}

type CardsProps = { cards: Card[]; board: string | null; draft: string };

/** The first few cards; the others unfold, and are there for print and for drag alike. */
export function Cards({ cards, ...at }: CardsProps) {
  const first = cards.length > SHOWN + 1 ? cards.slice(0, SHOWN) : cards;
  const rest = cards.slice(first.length);
  return (
    <>
      <List cards={first} {...at} />
      {rest.length > 0 && (
        <details className="mt-2" open={rest.some(({ mark }) => mark !== null)}>
          <summary className="link min-h-6 w-fit text-sm">
            {`${rest.length} more · show all`}
          </summary>
          <div className="mt-2">
            <List cards={rest} {...at} />
          </div>
        </details>
      )}
    </>
  );
}

function List({ cards, ...at }: CardsProps) {
  return (
    <ul className="grid gap-2">
      {cards.map((card) => (
        <DraftCard key={`${card.id} ${card.mark ?? ''}`} card={card} {...at} />
      ))}
    </ul>
  );
}
