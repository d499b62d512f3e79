import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { SYMBOL } from './map-layout';
import { MapSymbol } from './map-symbol';
import type { PlanMap as Map } from './plan-map.server';

/** The schools of a plan where they are, by cohort; the same in a table, which comes first on a phone. */
export function PlanMap({ map }: { map: Map }) {
  return (
    <div className="grid grid-cols-1 items-start gap-6 min-[72rem]:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="order-2 min-[72rem]:sticky min-[72rem]:top-4 min-[72rem]:order-1">
        <Card>
          <Drawing map={map} />
          <Key map={map} />
        </Card>
      </div>
      <div className="order-1 min-[72rem]:order-2">
        <Card title="The same as a list">
          <SchoolTable map={map} />
        </Card>
      </div>
    </div>
  );
}

function Drawing({ map: { layout, schools, cohorts } }: { map: Map }) {
  const schoolOf = new globalThis.Map(schools.map((school) => [school.id, school]));
  const { width, height, points } = layout;
  return (
    // A frame that scrolls must take focus, or its far side is out of reach of the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label="Map" tabIndex={0} className="overflow-x-auto">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Map of ${counted(points.length, 'school')} in ${counted(cohorts.length, 'cohort')}; the list says the same`}
        className="keep-colour h-auto w-full min-w-[38rem] rounded-control bg-sand"
      >
        {points.map(({ id, at, symbol }) => (
          <line
            key={id}
            {...{ x1: at[0], y1: at[1], x2: symbol[0], y2: symbol[1] }}
            className="stroke-line-strong"
            strokeWidth={Math.hypot(at[0] - symbol[0], at[1] - symbol[1]) > SYMBOL / 2 ? 1 : 0}
          />
        ))}
        {points.map(({ id, symbol }) => {
          const school = schoolOf.get(id);
          return (
            <g key={id} transform={`translate(${symbol[0].toFixed(1)} ${symbol[1].toFixed(1)})`}>
              <title>{`${school?.name ?? ''}: ${school?.cohortName ?? 'no cohort'}`}</title>
              <MapSymbol place={school?.place ?? null} />
            </g>
          );
        })}
        <ScaleAndNorth layout={layout} />
      </svg>
    </div>
  );
}

function ScaleAndNorth({ layout: { width, height, scale } }: { layout: Map['layout'] }) {
  return (
    <g className="fill-ink stroke-ink text-[14px]">
      <path
        d={`M20 ${height - 22}v6h${scale.length.toFixed(1)}v-6`}
        fill="none"
        strokeWidth={1.5}
      />
      <text x={20 + scale.length + 8} y={height - 14} strokeWidth={0}>
        {scale.kilometres} km
      </text>
      <path d={`M${width - 24} 40V16m-5 8 5-9 5 9`} fill="none" strokeWidth={1.5} />
      <text x={width - 24} y={56} textAnchor="middle" strokeWidth={0}>
        N
      </text>
    </g>
  );
}

function Key({ map: { cohorts, schools } }: { map: Map }) {
  const without = schools.filter(({ place }) => place === null).length;
  const unknown = schools.filter(({ gridReference }) => gridReference === null).length;
  const entries = [
    ...cohorts.map(({ name, startsOn, schools: number }, place) => ({
      place,
      words: `${name}: ${counted(number, 'school')}, starts ${longDay(startsOn)}`,
    })),
    ...(without > 0 ? [{ place: null, words: `In no cohort: ${counted(without, 'school')}` }] : []),
  ];
  return (
    <ul className="mt-4 grid gap-1.5">
      {entries.map(({ place, words }) => (
        <li key={words} className="flex items-center gap-2">
          <svg viewBox="-14 -14 28 28" aria-hidden="true" className="keep-colour size-7 shrink-0">
            <MapSymbol place={place} />
          </svg>
          {words}
        </li>
      ))}
      {unknown > 0 && (
        <li className="text-sm text-ink-soft">
          {counted(unknown, 'school has', 'schools have')} no position on record, and{' '}
          {unknown === 1 ? 'is' : 'are'} in the list only.
        </li>
      )}
      <li className="text-sm text-ink-soft">
        A line leads from a symbol to its place where others stand too near.
      </li>
    </ul>
  );
}

function SchoolTable({ map: { schools } }: { map: Map }) {
  return (
    <DataTable
      caption="Schools, A–Z"
      captionHidden
      dense
      narrow="wrap"
      rows={schools}
      rowKey={({ id }) => id}
      columns={[
        { head: 'School', names: true, cell: ({ name }) => name },
        {
          head: 'Cohort',
          cell: ({ cohortName }) => (
            <span className="sm:whitespace-nowrap">{cohortName ?? 'none'}</span>
          ),
        },
        { head: 'Where', cell: (school) => <Where school={school} /> },
      ]}
    />
  );
}

function Where({ school: { area, gridReference } }: { school: Map['schools'][number] }) {
  return (
    <>
      {area ?? 'area not known'}
      <span className="block text-sm text-ink-soft sm:whitespace-nowrap">
        {gridReference ?? 'no position'}
      </span>
    </>
  );
}
