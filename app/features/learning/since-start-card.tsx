import { Card } from '~/ui/card';
import { LineChart } from '~/ui/line-chart';
import type { HeadPage } from './head-page.server';

type SinceStartCardProps = { history: HeadPage['history']; expected: number; startsOn: string };

/** How the school came to where it is, since its own start. */
export function SinceStartCard({ history, expected, startsOn }: SinceStartCardProps) {
  const last = history.at(-1);
  if (history.length < 2 || !last) return null;
  return (
    <Card title={`Since ${startsOn}`}>
      <LineChart
        title="Staff expected today: done, and with nothing late, by week"
        summary={`${last.done} of the ${expected} expected today have finished, and ${last.nothingLate} have nothing late.`}
        axis="Day"
        points={history.map(({ label, nothingLate, done }, at) => ({
          at,
          label,
          values: [nothingLate, done],
        }))}
        series={[
          {
            label: 'Done or on track',
            tone: 'on-track',
            end: `${last.nothingLate} done or on track`,
            filled: true,
          },
          { label: 'Done', tone: 'done', end: `${last.done} done`, filled: true },
        ]}
        ceiling={{ value: expected, label: `${expected} expected` }}
      />
    </Card>
  );
}
