/** `3 to 15`, `at most 15`, `3 or more`, `exactly 5`, `no limit` */
export function boundWords(fewest: number, most: number | null): string {
  if (most === null) return fewest > 0 ? `${fewest} or more` : 'no limit';
  if (fewest === most) return `exactly ${most}`;
  return fewest > 0 ? `${fewest} to ${most}` : `at most ${most}`;
}
