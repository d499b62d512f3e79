import type { ProgrammeYear } from '~/features/programme/programme.server';
import { counted } from '~/platform/message-text';
import { ButtonLink } from '~/ui/button';
import { WidePage } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import type { Board } from './board.server';
import { countStates } from './board-words';
import { CohortColumn, SchoolCard } from './cohort-column';
import { ContributorList } from './opt-in/contributor-list';
import type { OptedIn } from './opt-in/opt-in.server';
import { RolloutLinks } from './rollout-links';
import { PhaseLegend } from './phase-legend';

type BoardPageProps = { year: ProgrammeYear; board: Board; optedIn: OptedIn[]; mayPlan: boolean };

/** The roll-out plan: a column for each cohort, a card for each school, A–Z. */
export function BoardPage({ year, board, optedIn, mayPlan }: BoardPageProps) {
  const { cohorts, without, contributors } = board;
  const placed = cohorts.flatMap(({ schools }) => schools);
  const states = countStates(placed);
  return (
    <WidePage>
      <PageTitle
        eyebrow={year.name}
        title={`Roll-out plan: ${counted(placed.length, 'school')} in ${counted(cohorts.length, 'cohort')}`}
        lead={[states, without.length > 0 && `${without.length} not yet in a cohort`]
          .filter(Boolean)
          .join(', ')}
        actions={
          mayPlan && (
            <ButtonLink to={`/rollout/cohorts/new?year=${year.number}`} look="outline">
              Add a cohort
            </ButtonLink>
          )
        }
      />
      <RolloutLinks year={year.number} mayPlan={mayPlan} />
      {cohorts.length === 0 && (
        <EmptyState title="No cohorts yet">
          A cohort is the schools that start together. Add the first, then move schools into it.
        </EmptyState>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15.5rem),1fr))] items-start gap-4">
        {cohorts.map((cohort) => (
          <CohortColumn key={cohort.id} cohort={cohort} year={year.number} mayPlan={mayPlan} />
        ))}
      </div>
      <Legend />
      <Beside
        board={{ without, contributors }}
        optedIn={optedIn}
        year={year.number}
        mayPlan={mayPlan}
      />
    </WidePage>
  );
}

function Legend() {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
      <PhaseLegend />
      <li>Schools are listed A–Z: the order says nothing about them.</li>
    </ul>
  );
}

type BesideProps = {
  board: Pick<Board, 'without' | 'contributors'>;
  optedIn: OptedIn[];
  year: number;
  mayPlan: boolean;
};

function Beside({ board: { without, contributors }, optedIn, year, mayPlan }: BesideProps) {
  return (
    <>
      {without.length > 0 && (
        <section className="mt-8" aria-labelledby="without">
          <h2 id="without" className="mb-3 text-h2">
            Not yet in a cohort
          </h2>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-3">
            {without.map((school) => (
              <SchoolCard key={school.id} school={school} year={year} mayPlan={mayPlan} />
            ))}
          </ul>
        </section>
      )}
      {contributors.length + optedIn.length > 0 && (
        <section className="mt-8" aria-labelledby="contributors">
          <h2 id="contributors" className="text-h2">
            Contributors
          </h2>
          <ContributorList contributors={contributors} optedIn={optedIn} />
        </section>
      )}
    </>
  );
}
