import { DataTable } from './data-table';
import { Details } from './details';
import { ChartArea } from './line-chart-area';

export type ChartTone = 'done' | 'on-track' | 'late' | 'brand' | 'plum';

export type ChartPoint = {
  /** Where it stands along the axis: a day's number, a week's number. Rising. */
  at: number;
  label: string;
  /** One value a series, in their order; null where nothing is known. */
  values: (number | null)[];
};

export type ChartSeries = {
  label: string;
  tone: ChartTone;
  /** The words at the end of the line: "42 done or on track". */
  end: string;
  filled?: boolean;
  /** A projection; say so in the label too. */
  dashed?: boolean;
};

export type LineChartProps = {
  /** What the picture is called, and the caption of its table. */
  title: string;
  /** What the picture says, in one sentence. */
  summary: string;
  /** What a row of the table is: "Week", "Day". */
  axis: string;
  points: ChartPoint[];
  /** The highest first, so that a lower filled one is drawn over it. */
  series: ChartSeries[];
  /** The line that would be full: everyone expected. */
  ceiling?: { value: number; label: string };
  marks?: { at: number; label: string }[];
};

/** A picture drawn on the server, always with its numbers in a table below it. */
export function LineChart(props: LineChartProps) {
  const { title, summary, axis, points, series } = props;
  if (points.length < 2) return <p className="text-ink-soft">{summary}</p>;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 text-ink-soft">{summary}</figcaption>
      <ChartArea {...props} />
      <div className="mt-3">
        <Details summary="Show as a table">
          <DataTable
            caption={title}
            columns={[
              { head: axis, names: true, cell: (point) => point.label },
              ...series.map((one, at) => ({
                head: one.label,
                numeric: true,
                cell: (point: (typeof points)[number]) => point.values[at] ?? 'not known',
              })),
            ]}
            rows={points}
            rowKey={(point) => String(point.at)}
            narrow="wrap"
          />
        </Details>
      </div>
    </figure>
  );
}
