/** `half a day`, `1 day`, `2.5 days` */
export function dayWords(days: number): string {
  if (days === 0.5) return 'half a day';
  return days === 1 ? '1 day' : `${days} days`;
}
