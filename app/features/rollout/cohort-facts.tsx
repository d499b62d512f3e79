import { dayOf, longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { SummaryList } from '~/ui/summary-list';

type Cohort = { startsOn: string; mostSchools: number; publishedAt: string | null };

/** A cohort for those who may look at the plan and not change it. */
export function CohortFacts({
  cohort: { startsOn, mostSchools, publishedAt },
}: {
  cohort: Cohort;
}) {
  return (
    <Card>
      <SummaryList
        rows={[
          { key: 'Start', value: longDay(startsOn) },
          { key: 'Most schools', value: mostSchools },
          { key: 'Published', value: publishedAt ? longDay(dayOf(publishedAt)) : 'Not yet' },
        ]}
      />
    </Card>
  );
}
