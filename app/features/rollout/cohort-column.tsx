import { counted } from '~/platform/message-text';
import { dayOf, longDay } from '~/platform/time';
import { ButtonLink } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { MeterBar } from '~/ui/meter-bar';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { CohortOnBoard, SchoolInCohort, SchoolOnBoard } from './board.server';
import { boardState, phaseEdge } from './board-words';
import { staffWords } from './limit/staff-words';

type CohortColumnProps = { cohort: CohortOnBoard; year: number; mayPlan: boolean };

/** One cohort with its start, its room and its schools. */
export function CohortColumn({ cohort, year, mayPlan }: CohortColumnProps) {
  const { id, name, held, mostSchools, schools, publishedAt } = cohort;
  return (
    <section className="rounded-card bg-sand p-3" aria-labelledby={`cohort-${id}`}>
      <h2 id={`cohort-${id}`} className="text-h3">
        <TextLink to={`/rollout/cohorts/${id}`}>{name}</TextLink>
      </h2>
      <p className="mb-2 text-sm text-ink-soft">
        starts {longDay(cohort.startsOn)} · {held} of {counted(mostSchools, 'school')} ·{' '}
        {staffWords(cohort.staff)} staff
      </p>
      <MeterBar value={held} of={mostSchools} />
      <p className="mt-2 mb-3 text-sm">
        {publishedAt
          ? `Published ${longDay(dayOf(publishedAt))}`
          : 'Draft: no school has been told'}
      </p>
      {schools.length > 0 ? (
        <ul className="grid gap-2">
          {schools.map((school) => (
            <SchoolCard key={school.id} school={school} year={year} mayPlan={mayPlan} />
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-soft">No schools yet.</p>
      )}
      {mayPlan && !publishedAt && schools.length > 0 && (
        <p className="mt-3">
          <ButtonLink to={`/rollout/cohorts/${id}/publication`} small>
            Publish {name}…
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

type SchoolCardProps = {
  school: SchoolOnBoard & Partial<SchoolInCohort>;
  year: number;
  mayPlan: boolean;
};

const EDGE = { brand: 'border-l-brand', plum: 'border-l-plum' };

export function SchoolCard({ school, year, mayPlan }: SchoolCardProps) {
  const { id, name, phase, staff, state } = school;
  return (
    <li
      className={classNames(
        'card rounded-control border border-l-6 border-line bg-surface px-3 py-2',
        EDGE[phaseEdge(phase)],
      )}
    >
      <p className="font-bold">
        <TextLink to={`/schools/${id}`}>{name}</TextLink>
      </p>
      <p className="text-sm text-ink-soft">
        {phase} · {staffWords(staff)} staff
      </p>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-sm">
        {state && state !== 'draft' ? <Standing school={{ ...school, state }} /> : <span />}
        <span className="flex gap-3">
          {state && state !== 'draft' && state !== 'accepted' && (
            <TextLink to={`/schools/${id}/invitation`} hidden={`for ${name}`}>
              Answer
            </TextLink>
          )}
          {mayPlan && (
            <TextLink to={`/rollout/schools/${id}/move?year=${year}`} hidden={name}>
              Move to…
            </TextLink>
          )}
        </span>
      </div>
      {school.reason && <p className="mt-1 text-sm">“{school.reason}”</p>}
    </li>
  );
}

function Standing({ school }: { school: Partial<SchoolInCohort> & Pick<SchoolInCohort, 'state'> }) {
  const { status, words } = boardState(school.state);
  return (
    <span>
      <Tag status={status}>{words}</Tag>
      {school.onBehalf && <span className="ml-2 text-ink-soft">by the council</span>}
    </span>
  );
}
