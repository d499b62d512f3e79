import { ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/text-link';
import { OUT_OF_ALL } from '../cohort.schema';
import type { MoveTarget } from './move-targets';

type MoveChoiceProps = {
  school: { id: string; name: string };
  targets: MoveTarget[];
  board: string;
};

/** Where a school could go, each with what it would do in short; choosing shows the whole effect. */
export function MoveChoice({ school, targets, board }: MoveChoiceProps) {
  return (
    <section
      id="effect"
      aria-labelledby="effect-title"
      className="mb-6 rounded-card border border-l-6 border-line border-l-marigold bg-marigold-wash p-4 sm:px-6 sm:py-5"
    >
      <h2 id="effect-title" tabIndex={-1} className="mb-2 text-h3">
        Where should {school.name} go?
      </h2>
      <ul className="mb-4 grid gap-1.5">
        {targets.map(({ cohortId, name, inShort }) => (
          <li key={cohortId ?? OUT_OF_ALL}>
            <TextLink to={`${board}?move=${school.id}&to=${cohortId ?? OUT_OF_ALL}#effect`}>
              {name}
            </TextLink>
            <span className="text-ink-soft">: {inShort}</span>
          </li>
        ))}
      </ul>
      <ButtonLink to={board} look="outline">
        Leave it where it is
      </ButtonLink>
    </section>
  );
}
