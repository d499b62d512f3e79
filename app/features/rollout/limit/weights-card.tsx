import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { PlanSetting } from './plan-setting';
import { priceWords } from './price-words';

type WeightsCardProps = {
  setting: PlanSetting;
  cohorts: number;
  /** The query of the page that changes them; null for who may only look. */
  change: string | null;
};

/** What a plan weighs against what, in sentences. */
export function WeightsCard({ setting, cohorts, change }: WeightsCardProps) {
  const { needWeight, trustSplit, areaSplit, daysASchool, daysPer100Staff, pupilsPerStaff } =
    setting;
  const currency = { needWeight, cohorts };
  return (
    <Card title="What a plan weighs">
      <ul className="mb-3 grid gap-2">
        <li>Need, from 0 to 100, weighs {needWeight}: the higher it is, the earlier the start.</li>
        <li>{priceWords('a trust’s schools', trustSplit, currency)}</li>
        <li>{priceWords('an area’s schools', areaSplit, currency)}</li>
        <li>
          A school takes {daysASchool} facilitator days, and {daysPer100Staff} more for every 100
          staff.
        </li>
        <li>
          Until a school’s staff are enrolled, they are estimated: one for every {pupilsPerStaff}{' '}
          pupils.
        </li>
      </ul>
      {change !== null && (
        <p>
          <TextLink to={`/rollout/limits/weights${change}`}>Change what it weighs</TextLink>
        </p>
      )}
    </Card>
  );
}
