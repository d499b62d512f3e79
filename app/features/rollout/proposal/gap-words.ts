/** How far a plan may be from the best there is, as a sentence. Gaps are shares: 0.01 is one hundredth. */
export function gapWords(gap: number | null): string {
  if (gap === null) return 'How far it is from the best possible is not known yet.';
  if (gap <= 1e-6) return 'Proven best: no other plan scores more.';
  const hundredths = gap * 100;
  const most = hundredths < 10 ? Math.ceil(hundredths * 10) / 10 : Math.ceil(hundredths);
  return `No plan can score more than ${most}% higher.`;
}
