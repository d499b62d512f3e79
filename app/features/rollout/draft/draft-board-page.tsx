import type { FormErrors, FormValues } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { Button, ButtonLink } from '~/ui/button';
import { WidePage } from '~/ui/columns';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';
import { OUT_OF_ALL } from '../cohort.schema';
import { PhaseLegend } from '../phase-legend';
import type { DraftBoard } from './draft-board.server';
import { Cards, DraftColumn } from './draft-column';
import type { DraftShown } from './draft-list.server';
import { DraftEyebrow } from './draft-words';
import { MoveBanner } from './move-banner';
import type { MoveEffect } from './move-effect.server';
import { MoveChoice } from './move-choice';
import type { MoveTarget } from './move-targets';
import { useBoardDrag } from './use-board-drag';
import { useMoveFocus } from './use-move-focus';

type DraftBoardPageProps = {
  draft: DraftShown & { version: number };
  board: DraftBoard;
  /** The last move that stands: what undoing would undo. */
  lastMove: string | null;
  broken: string[];
  effect: MoveEffect | null;
  choosing: { school: { id: string; name: string }; targets: MoveTarget[] } | null;
  errors?: FormErrors;
  values?: FormValues;
};

/** A draft of the plan: a column for each cohort, a card for each school A–Z, and the effect of a move before it is kept. */
export function DraftBoardPage(props: DraftBoardPageProps) {
  const { draft, board, effect, choosing, errors, values } = props;
  const address = `/rollout/drafts/${draft.id}`;
  const at = draft.isOpen ? address : null;
  const frame = useBoardDrag(at);
  useMoveFocus(effect?.schoolId ?? choosing?.school.id ?? null, effect?.cohortId ?? null);
  const placed = board.columns.reduce((sum, { schools }) => sum + schools, 0);
  return (
    <WidePage>
      <PageTitle
        eyebrow={<DraftEyebrow draft={draft} />}
        title={`Draft ${draft.number}: ${counted(placed, 'school')} in ${counted(board.columns.length, 'cohort')}`}
        actions={<Actions {...props} address={address} />}
      />
      {!effect && <NotKept errors={errors} values={values} />}
      {effect ? (
        <MoveBanner {...{ effect, errors, values }} board={address} version={draft.version} />
      ) : (
        <Standing {...props} />
      )}
      {choosing && <MoveChoice {...choosing} board={address} />}
      <div ref={frame}>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15.5rem),1fr))] items-start gap-4">
          {board.columns.map((column) => (
            <DraftColumn key={column.id} column={column} board={at} draft={address} />
          ))}
        </div>
        {board.without.length > 0 && (
          <section
            className="mt-6 rounded-card bg-sand p-3"
            aria-labelledby="without"
            data-cohort={OUT_OF_ALL}
          >
            <h2 id="without" className="mb-2 text-h3">
              {counted(board.without.length, 'school')} in no cohort
            </h2>
            <div className="sm:[&_ul]:grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))]">
              <Cards cards={board.without} board={at} draft={address} />
            </div>
          </section>
        )}
      </div>
      <Legend out={board.out} />
    </WidePage>
  );
}

function Actions({ draft, lastMove, effect, address }: DraftBoardPageProps & { address: string }) {
  return (
    <>
      <TextLink to={`${address}/presentation`}>Present</TextLink>
      <TextLink to={`${address}/comparison`}>Compare</TextLink>
      <TextLink to={`${address}/map`}>Map</TextLink>
      <TextLink to={`${address}/moves`}>Moves</TextLink>
      {draft.isOpen && lastMove !== null && !effect && (
        <form method="post" action={`${address}/undo`}>
          <input type="hidden" name="version" value={draft.version} />
          <Button look="outline">Undo: {lastMove}</Button>
        </form>
      )}
      {draft.isOpen && <ButtonLink to={`${address}/publication`}>Publish…</ButtonLink>}
    </>
  );
}

/** A move that was refused and can no longer be shown: somebody else has made it, or closed the draft. */
function NotKept({ errors, values }: Pick<DraftBoardPageProps, 'errors' | 'values'>) {
  if (!errors) return null;
  return (
    <div role="alert">
      <Notice tone="late" title="Your move was not kept.">
        {Object.values(errors).join(' ')}
        {typeof values?.reason === 'string' && <> Your reason was: “{values.reason}”</>}
      </Notice>
    </div>
  );
}

/** What the draft breaks as it is now; that it keeps everything is said too. */
function Standing({ draft, broken }: DraftBoardPageProps) {
  if (draft.limitsReason !== null)
    return <Notice>{`It was published over limits that it broke: “${draft.limitsReason}”`}</Notice>;
  if (!draft.isOpen) return null;
  if (broken.length === 0) return <Notice tone="done">This draft keeps every limit.</Notice>;
  return (
    <Notice tone="late" title={`This draft breaks ${counted(broken.length, 'limit')}:`}>
      {broken.join('; ')}.
    </Notice>
  );
}

function Legend({ out }: Pick<DraftBoard, 'out'>) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
      <PhaseLegend />
      <li>Ready: the school’s own check.</li>
      <li>Schools are listed A–Z: the order says nothing about them.</li>
      {out.length > 0 && (
        <li>
          Declined or paused, and in no draft until <TextLink to="/rollout">taken out</TextLink>:{' '}
          {out.map(({ name }) => name).join(', ')}.
        </li>
      )}
    </ul>
  );
}
