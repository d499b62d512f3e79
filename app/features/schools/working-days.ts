/** The days of the working week and the letters a post keeps them by. */
export const weekDays = [
  { letter: 'M', name: 'Monday', short: 'Mon' },
  { letter: 'T', name: 'Tuesday', short: 'Tue' },
  { letter: 'W', name: 'Wednesday', short: 'Wed' },
  { letter: 'H', name: 'Thursday', short: 'Thu' },
  { letter: 'F', name: 'Friday', short: 'Fri' },
] as const;

export const weekDayLetters = weekDays.map((day) => day.letter);

/** The letters in the order of the week, each once; null where none is known. */
export function workingDaysFrom(letters: readonly string[]): string | null {
  const worked = weekDayLetters.filter((letter) => letters.includes(letter));
  return worked.length > 0 ? worked.join('') : null;
}

/** As a page says it: `Every day`, `Mon, Tue and Fri`, or nothing where not known. */
export function workingDaysName(workingDays: string | null): string | null {
  if (workingDays === null) return null;
  const names = weekDays.filter((day) => workingDays.includes(day.letter)).map((day) => day.short);
  if (names.length === weekDays.length) return 'Every day';
  return new Intl.ListFormat('en-GB').format(names);
}

/** Does this post work on a day of the week (1 Monday to 7 Sunday)? Unknown counts as every weekday. */
export function worksOn(workingDays: string | null, dayOfWeek: number): boolean {
  const letter = weekDays[dayOfWeek - 1]?.letter;
  return letter !== undefined && (workingDays === null || workingDays.includes(letter));
}
