import { counted } from '~/platform/message-text';
import type { SchoolCompletion } from './school-completion';

/** The school page's title: the answer to "how far are we". */
export function completionTitle({ staff }: SchoolCompletion): string {
  if (staff.expected === 0) return 'Nobody is enrolled yet';
  const nothingLate = staff.done + staff['on-track'];
  return `${nothingLate} of ${staff.expected} staff have nothing late`;
}

/** The sentences under the title, in the order of the four states. */
export function completionLead({ staff }: SchoolCompletion, yearName: string): string | undefined {
  if (staff.expected === 0) return undefined;
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  const year = yearName.toLowerCase();
  const finished =
    staff.done === 0
      ? `Nobody has finished ${year}`
      : `${staff.done} ${staff.done === 1 ? 'has' : 'have'} finished ${year}`;
  const onTrack = `${staff['on-track']} ${are(staff['on-track'])} on track`;
  const late = `${staff.late} ${are(staff.late)} late`;
  const waiting =
    staff.waiting > 0
      ? ` ${staff.waiting} ${are(staff.waiting)} waiting for a session that was not offered in time.`
      : '';
  return `${finished} and ${onTrack}. ${late}.${waiting}`;
}

/** Who is shown apart because they are not expected, or undefined. */
export function apartWords(completion: {
  newStarters: number;
  away: { people: number; until: string | null };
}): string | undefined {
  const { newStarters, away } = completion;
  const parts = [
    newStarters > 0 && `${counted(newStarters, 'person', 'people')} not enrolled yet`,
    away.people > 0 && `${away.people} not expected until ${away.until}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `Shown apart: ${parts.join(', ')}.` : undefined;
}
