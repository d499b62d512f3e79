import { listed } from '~/platform/message-text';

export type OrganiserRole = 'organiser' | 'senco' | 'head';

/**
 * Who does the organiser's work: those the head named; otherwise the SENCO; otherwise the head. Nobody only where a
 * school has none of them.
 */
export function organisersAmong<T extends { role: string }>(holders: readonly T[]): T[] {
  const order: OrganiserRole[] = ['organiser', 'senco', 'head'];
  for (const role of order) {
    const found = holders.filter((holder) => holder.role === role);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * To whom the organiser's work falls when a post that held it ends. `head` when the last organiser the head had named
 * leaves, or the last SENCO where nobody was named; `nobody-new` when someone still does it.
 */
export function workPassesTo(
  left: readonly string[],
  remaining: readonly { role: string }[],
): 'head' | 'nobody-new' {
  const stands = (role: OrganiserRole) => remaining.some((holder) => holder.role === role);
  if (left.includes('organiser') && !stands('organiser')) return 'head';
  if (left.includes('senco') && !stands('organiser') && !stands('senco')) return 'head';
  return 'nobody-new';
}

/** Who organises, as the page's title. */
export function organisersTitle(organisers: readonly { name: string; role: string }[]): string {
  const names = listed(organisers.map((organiser) => organiser.name));
  const organise = organisers.length === 1 ? 'organises' : 'organise';
  const as: Record<string, string> = { senco: ', as SENCO', head: ', as head' };
  if (names === '') return 'Nobody organises the programme at this school';
  return `${names} ${organise}${as[organisers[0]?.role ?? ''] ?? ''}`;
}
