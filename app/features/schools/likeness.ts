import { isLikely } from './staff-likeness';

export type Named = { givenName: string; familyName: string; email: string | null };

/** Why someone on the list may be the person who is being added. */
export type Likeness = 'email' | 'name';

/**
 * May these two be the same person? `email` when the addresses are the same, `name` when the names are likely one
 * person's. Null when neither: two people are then taken to be two.
 */
export function likenessOf(one: Named, other: Named): Likeness | null {
  if (one.email && other.email && one.email.toLowerCase() === other.email.toLowerCase())
    return 'email';
  return isLikely(one, other) ? 'name' : null;
}

/** Those among a school's people who may be the one being added, same address before same name. */
export function alikeAmong<T extends Named>(
  people: readonly T[],
  newcomer: Named,
): { person: T; likeness: Likeness }[] {
  const alike = people.flatMap((person) => {
    const likeness = likenessOf(person, newcomer);
    return likeness ? [{ person, likeness }] : [];
  });
  return alike.sort((a, b) => a.likeness.localeCompare(b.likeness));
}
