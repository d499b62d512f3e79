/** What a register says of a person. Attended is half of the session or more; part is less, and does not count. */
export const marks = ['attended', 'part', 'absent'] as const;

export type Mark = (typeof marks)[number];

const names: Record<Mark, string> = {
  attended: 'Attended',
  part: 'Less than half',
  absent: 'Absent',
};

export function isMark(text: string): text is Mark {
  return (marks as readonly string[]).includes(text);
}

/** The mark as a page says it. */
export function markName(mark: Mark): string {
  return names[mark];
}
