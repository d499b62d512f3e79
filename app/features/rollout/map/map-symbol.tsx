import { classNames } from '~/ui/class-names';

/** Outlines around the middle, within 12 each way: told apart by shape before colour, and by their number before both. */
const SHAPES = [
  'M-11 0a11 11 0 1 0 22 0a11 11 0 1 0 -22 0',
  'M-10 -10H10V10H-10Z',
  'M0 -13 13 0 0 13 -13 0Z',
  'M0 -13 13 9H-13Z',
  'M-7 -11H7L13 0 7 11H-7L-13 0Z',
  'M0 -12 12 -3 7 11H-7L-12 -3Z',
];
const COLOURS = ['fill-brand', 'fill-plum', 'fill-on-track', 'fill-ink', 'fill-late'];

/** The symbol of a cohort by its place from 0; null is a school in no cohort. */
export function MapSymbol({ place }: { place: number | null }) {
  if (place === null)
    return <path d={SHAPES[0]} className="fill-white stroke-ink" strokeWidth={1.5} />;
  return (
    <>
      <path
        d={SHAPES[place % SHAPES.length]}
        className={classNames('stroke-white', COLOURS[place % COLOURS.length])}
        strokeWidth={1.5}
      />
      <text
        y={place % SHAPES.length === 3 ? 7 : 4.5}
        textAnchor="middle"
        className="fill-white text-[13px] font-bold"
      >
        {place + 1}
      </text>
    </>
  );
}
