/** `1 h 15 min`, `45 min`, `2 h` */
export function spokenMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`];
  return words.filter(Boolean).join(' ');
}

/** The minutes of all parts of a module together. */
export function minutesOf(parts: readonly { minutes: number }[]): number {
  return parts.reduce((sum, part) => sum + part.minutes, 0);
}
