import { dayOf, longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { SummaryList } from '~/ui/summary-list';
import { boundWords } from './bound-words';
import type { PhaseBound } from './cohort.schema';

type Cohort = {
  startsOn: string;
  mostSchools: number;
  fewestSchools: number;
  mostStaff: number | null;
  facilitatorDays: number | null;
  phaseBounds: readonly PhaseBound[];
  publishedAt: string | null;
};

/** A cohort for those who may look at the plan and not change it. */
export function CohortFacts({ cohort }: { cohort: Cohort }) {
  const { startsOn, publishedAt } = cohort;
  return (
    <Card>
      <SummaryList
        rows={[
          { key: 'Start', value: longDay(startsOn) },
          { key: 'Schools', value: boundWords(cohort.fewestSchools, cohort.mostSchools) },
          { key: 'Most staff', value: cohort.mostStaff ?? 'No limit' },
          { key: 'Facilitator days', value: cohort.facilitatorDays ?? 'No limit' },
          ...cohort.phaseBounds.map(({ phase, fewest, most }) => ({
            key: `Of them ${phase}`,
            value: boundWords(fewest, most),
          })),
          { key: 'Published', value: publishedAt ? longDay(dayOf(publishedAt)) : 'Not yet' },
        ]}
      />
    </Card>
  );
}
