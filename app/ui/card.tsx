import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type CardEdge = 'brand' | 'late' | 'attention' | 'plum';

const TOP: Record<CardEdge, string> = {
  brand: 'border-t-6 border-t-brand',
  late: 'border-t-6 border-t-late',
  attention: 'border-t-6 border-t-marigold',
  plum: 'border-t-6 border-t-plum',
};

const LEFT: Record<CardEdge, string> = {
  brand: 'border-l-6 border-l-brand',
  late: 'border-l-6 border-l-late',
  attention: 'border-l-6 border-l-marigold',
  plum: 'border-l-6 border-l-plum',
};

type CardProps = {
  title?: ReactNode;
  /** Small print on the title's line, after a dot. */
  note?: ReactNode;
  edge?: CardEdge;
  side?: 'top' | 'left';
  level?: 2 | 3;
  compact?: boolean;
  id?: string;
  children: ReactNode;
};

export function Card(props: CardProps) {
  const { title, note, edge, side = 'top', level = 2, compact = false, id, children } = props;
  return (
    <section
      id={id}
      className={classNames(
        'card rounded-card border border-line bg-surface',
        compact ? 'p-3' : 'p-4.5 sm:p-6',
        edge && (side === 'top' ? TOP : LEFT)[edge],
      )}
    >
      {title && <CardTitle level={level} title={title} note={note} compact={compact} />}
      {children}
    </section>
  );
}

type CardTitleProps = { level: 2 | 3; title: ReactNode; note?: ReactNode; compact: boolean };

function CardTitle({ level, title, note, compact }: CardTitleProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={compact ? 'mb-1' : 'mb-3'}>
      <Heading className={classNames('inline', level === 2 && !compact ? 'text-h2' : 'text-h3')}>
        {title}
      </Heading>
      {note && <span className="ml-1.5 text-sm text-ink-soft">· {note}</span>}
    </div>
  );
}
