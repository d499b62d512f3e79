const LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
const SQUARE = 100_000;

/**
 * A place on the British National Grid as people write it, to 100 metres: `TA 276 094`.
 * @param easting metres east of the grid's false origin, 0 up to 700,000
 * @param northing metres north of it, 0 up to 1,300,000
 * @returns null outside the grid
 */
export function gridReference(easting: number, northing: number): string | null {
  const [east, north] = [Math.floor(easting / SQUARE), Math.floor(northing / SQUARE)];
  if (east < 0 || east > 6 || north < 0 || north > 12) return null;
  // Squares of 500 km by letter, and within them squares of 100 km, both from the north-west.
  const row = 19 - north;
  const first = row - (row % 5) + Math.floor((east + 10) / 5);
  const second = ((row * 5) % 25) + (east % 5);
  const within = (metres: number) => String(Math.floor((metres % SQUARE) / 100)).padStart(3, '0');
  return `${LETTERS[first] ?? ''}${LETTERS[second] ?? ''} ${within(easting)} ${within(northing)}`;
}
