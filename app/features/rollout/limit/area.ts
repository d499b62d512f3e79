/**
 * The area a school counts in: the council's own name for it, or else its postcode district (`DN32` of `DN32 7AB`).
 * Null where neither is known.
 */
export function areaOf(area: string | null, postcode: string | null): string | null {
  if (area) return area;
  const letters = (postcode ?? '').replaceAll(/\s/g, '').toUpperCase();
  // The second half of every postcode is a digit and two letters.
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(letters) ? letters.slice(0, -3) : null;
}
