export type FindingKind =
  | 'upn'
  | 'nhs-number'
  | 'ni-number'
  | 'date-of-birth'
  | 'named-pupil'
  | 'pupil-initials'
  | 'email'
  | 'phone';

/** One stretch of a text that a screen objects to. */
export type Match = { kind: FindingKind; at: number; excerpt: string };

/** Every stretch of `text` that fits the pattern (which must be global) and the test. */
export function matchesIn(
  text: string,
  kind: FindingKind,
  pattern: RegExp,
  holds: (match: RegExpExecArray) => boolean = () => true,
): Match[] {
  return [...text.matchAll(pattern)]
    .filter(holds)
    .map((match) => ({ kind, at: match.index, excerpt: match[0].trim() }));
}
