import { classNames } from '~/ui/class-names';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import { phaseEdge } from '../board-words';
import { ReadinessDots } from '../need/readiness-dots';
import type { CardTag, DraftCard as Card } from './draft-board';
import { staffWords } from '../limit/staff-words';

type DraftCardProps = {
  card: Card;
  /** The board's address; without it the draft can no longer be changed. */
  board: string | null;
  /** The draft's address, under which the reasons are. */
  draft: string;
};

const EDGE = { brand: 'border-l-brand', plum: 'border-l-plum' };

const SIGN: Record<CardTag['kind'], 'done' | 'waiting' | 'attention' | 'neutral' | 'late'> = {
  settled: 'done',
  offered: 'waiting',
  answered: 'attention',
  pinned: 'neutral',
  support: 'late',
  need: 'neutral',
};

/** One school on the board of a draft: need, readiness, staff, and what must be known before it is moved. */
export function DraftCard({ card, board, draft }: DraftCardProps) {
  const { id, name, phase, staff, need, readiness, tags, mark } = card;
  if (mark === 'was-here') return <WasHere name={name} />;
  return (
    <li
      data-school={board ? id : undefined}
      className={classNames(
        'card rounded-control border border-l-6 border-line bg-surface px-3 py-2 data-[dragged]:opacity-50',
        EDGE[phaseEdge(phase)],
        board && 'data-school:[&[draggable=true]]:cursor-grab',
        mark === 'moved' && 'outline-3 outline-marigold shadow-lifted',
      )}
    >
      <p className="font-bold">
        <TextLink to={`/schools/${id}`}>{name}</TextLink>
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-soft">
        <span>
          need {need === null ? <em>unknown</em> : Math.round(need)} ·{' '}
          {readiness === null ? (
            <>
              ready <em>unknown</em>
            </>
          ) : (
            <>
              ready <ReadinessDots level={readiness} wordsHidden />
            </>
          )}
        </span>
        <span>{staffWords(staff)} staff</span>
      </p>
      {tags.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1.5">
          {tags.map(({ kind, words }) => (
            <Tag key={kind} status={SIGN[kind]}>
              {words}
            </Tag>
          ))}
        </p>
      )}
      {mark === 'moved' && <p className="text-sm font-bold">would move here</p>}
      <p className="no-print mt-1 flex flex-wrap gap-x-4 text-sm">
        {board && (
          <TextLink to={`${board}?move=${id}#effect`} hidden={name}>
            Move to…
          </TextLink>
        )}
        <TextLink to={`${draft}/schools/${id}`} hidden={`${name} is here`}>
          Why
        </TextLink>
      </p>
    </li>
  );
}

function WasHere({ name }: { name: string }) {
  return (
    <li className="rounded-control border-2 border-dashed border-line-strong px-3 py-2 text-ink-soft">
      <p className="font-bold">{name}</p>
      <p className="text-sm">was here</p>
    </li>
  );
}
