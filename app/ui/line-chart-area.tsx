import { classNames } from './class-names';
import type { ChartTone, LineChartProps } from './line-chart';
import {
  alongAxis,
  areaPath,
  CHART_HEIGHT,
  chartScale,
  endLabels,
  linePath,
  SHAPE_WIDTH,
  tickPlaces,
} from './line-chart-scale';

const STROKES: Record<ChartTone, string> = {
  done: 'stroke-done',
  'on-track': 'stroke-on-track',
  late: 'stroke-late',
  brand: 'stroke-brand',
  plum: 'stroke-plum',
};

const FILLS: Record<ChartTone, string> = {
  done: 'fill-done',
  'on-track': 'fill-on-track-wash',
  late: 'fill-late-wash',
  brand: 'fill-brand-wash',
  plum: 'fill-sand',
};

const WORDS: Record<ChartTone, string> = {
  done: 'fill-done',
  'on-track': 'fill-on-track',
  late: 'fill-late',
  brand: 'fill-brand',
  plum: 'fill-plum',
};

/**
 * Shapes stretch with the page and words do not: the shapes stand in an inner picture without a
 * fixed ratio, the words outside it at places in per cent.
 */
export function ChartArea(props: LineChartProps) {
  const { title, points, series, ceiling, marks = [] } = props;
  const scale = chartScale(points, ceiling?.value);
  return (
    <div>
      <p className="text-xs text-ink-soft">{ceiling ? ceiling.label : scale.top}</p>
      <svg role="img" aria-label={title} height={CHART_HEIGHT} className="chart keep-colour">
        <svg
          viewBox={`0 0 ${SHAPE_WIDTH} ${CHART_HEIGHT}`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          overflow="visible"
        >
          <path d={`M0 0H${SHAPE_WIDTH}`} className="chart-ceiling" />
          {series.map((one, at) => (
            <g key={one.label}>
              {one.filled && <path d={areaPath(points, at, scale)} className={FILLS[one.tone]} />}
              <path
                d={linePath(points, at, scale)}
                className={classNames('chart-line', STROKES[one.tone])}
                strokeDasharray={one.dashed ? '7 5' : undefined}
              />
            </g>
          ))}
          <path d={`M0 ${CHART_HEIGHT}H${SHAPE_WIDTH}`} className="chart-floor" />
        </svg>
        {marks.map((mark) => (
          <g key={mark.at}>
            <line
              x1={`${alongAxis(mark.at, scale)}%`}
              x2={`${alongAxis(mark.at, scale)}%`}
              y2="100%"
              className="chart-mark"
            />
            <MarkWord x={alongAxis(mark.at, scale)} label={mark.label} />
          </g>
        ))}
        {endLabels(series, points, scale).map(({ series: one, y }) => (
          <text
            key={one.label}
            x="100%"
            y={y}
            textAnchor="end"
            className={classNames('chart-word font-bold', WORDS[one.tone])}
          >
            {one.end}
          </text>
        ))}
      </svg>
      <AxisWords {...props} />
    </div>
  );
}

/** Over the ceiling in the right half, out of the way of the words at the lines' ends. */
function MarkWord({ x, label }: { x: number; label: string }) {
  const right = x > 50;
  return (
    <text
      x={`${x}%`}
      dx={right ? 1 : 7}
      y={right ? -7 : 14}
      textAnchor={right ? 'end' : 'start'}
      className="chart-word fill-ink"
    >
      {label}
    </text>
  );
}

function AxisWords({ points, ceiling }: LineChartProps) {
  const scale = chartScale(points, ceiling?.value);
  const last = points.length - 1;
  return (
    <svg aria-hidden="true" height="22" className="chart">
      {tickPlaces(points).map((at) => (
        <text
          key={at}
          x={`${alongAxis(points[at]?.at ?? 0, scale)}%`}
          y="17"
          textAnchor={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
          className={classNames('fill-ink-soft', at > 0 && at < last && 'hidden sm:inline')}
        >
          {points[at]?.label}
        </text>
      ))}
    </svg>
  );
}
