import type { ProgrammeYear } from '~/features/programme/programme.server';
import { counted, listed } from '~/platform/message-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';
import { CohortLimitTable, PairTable, SchoolLimitTable } from './limit-tables';
import type { Limits } from './limits-page.server';
import { WeightsCard } from './weights-card';
import { withoutWords } from './without-words';

type LimitsPageProps = { year: ProgrammeYear; limits: Limits; mayPlan: boolean };

/** All that a plan keeps, in one page. */
export function LimitsPage({ year, limits, mayPlan }: LimitsPageProps) {
  const { cohorts, planned } = limits;
  const inYear = `?year=${year.number}`;
  return (
    <>
      <PageTitle
        eyebrow={year.name}
        title="Limits of the plan"
        lead={`What every proposal keeps, for ${counted(planned, 'school')} and ${counted(cohorts.length, 'cohort')}.`}
        actions={
          mayPlan && <ButtonLink to={`/rollout/proposals/new${inYear}`}>Propose a plan</ButtonLink>
        }
      />
      <Columns aside={<Aside {...{ limits, mayPlan, inYear }} />}>
        <Card title="By cohort">
          <CohortLimitTable rows={cohorts} />
        </Card>
        <Card title="By school">
          <Kept limits={limits} />
          <SchoolLimitTable rows={limits.limits} mayPlan={mayPlan} />
          {mayPlan && (
            <p className="no-print mt-4">
              <ButtonLink to={`/rollout/limits/schools/new${inYear}`} look="outline">
                Limit a school
              </ButtonLink>
            </p>
          )}
        </Card>
        <Card title="Pairs">
          <PairTable rows={limits.pairs} mayPlan={mayPlan} />
          {mayPlan && (
            <p className="no-print mt-4">
              <ButtonLink to={`/rollout/limits/pairs/new${inYear}`} look="outline">
                Keep two schools together or apart
              </ButtonLink>
            </p>
          )}
        </Card>
      </Columns>
    </>
  );
}

function Kept({ limits: { kept, leftOut } }: { limits: Limits }) {
  return (
    <div className="mb-4 max-w-reading">
      {kept > 0 && (
        <p>
          {counted(kept, 'school has', 'schools have')} been offered a place and{' '}
          {kept === 1 ? 'keeps' : 'keep'} it.
        </p>
      )}
      {leftOut.length > 0 && (
        <p>
          {listed(leftOut)} declined or paused, so no proposal has{' '}
          {leftOut.length === 1 ? 'it' : 'them'}. To plan such a school again, move it out of all
          cohorts on the <TextLink to="/rollout">roll-out plan</TextLink>.
        </p>
      )}
    </div>
  );
}

type AsideProps = { limits: Limits; mayPlan: boolean; inYear: string };

function Aside({ limits, mayPlan, inYear }: AsideProps) {
  const { setting, cohorts, withoutTrust, withoutArea } = limits;
  const open = cohorts.filter(({ hasStarted }) => !hasStarted).length;
  return (
    <>
      <WeightsCard setting={setting} cohorts={cohorts.length} change={mayPlan ? inYear : null} />
      <Card title="Trusts and areas">
        <p className="mb-2">{withoutWords(withoutTrust, withoutArea)}</p>
        <p>
          <TextLink to={`/rollout/limits/areas${inYear}`}>See and change trusts and areas</TextLink>
        </p>
      </Card>
      {open === 0 && cohorts.length > 0 && (
        <Card title="Every cohort has started" edge="attention">
          <p>
            A proposal puts schools only into cohorts that have not started:{' '}
            <TextLink to={`/rollout/cohorts/new${inYear}`}>add one</TextLink> first.
          </p>
        </Card>
      )}
    </>
  );
}
