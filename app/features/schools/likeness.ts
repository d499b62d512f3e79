export type Named = { givenName: string; familyName: string; email: string | null };

/** Why someone on the list may be the person who is being added. */
export type Likeness = 'email' | 'name';

/**
 * May these two be the same person? `email` when the addresses are the same; `name` when the last names are the same
 * and the first names are, or one begins with the other (J and Jane, Jo and Joanne). Accents, case, hyphens and
 * apostrophes do not count. Null when neither: two people are then taken to be two.
 */
export function likenessOf(one: Named, other: Named): Likeness | null {
  if (one.email && other.email && one.email.toLowerCase() === other.email.toLowerCase())
    return 'email';
  if (folded(one.familyName) !== folded(other.familyName)) return null;
  const [a, b] = [folded(one.givenName), folded(other.givenName)];
  return a.startsWith(b) || b.startsWith(a) ? 'name' : null;
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

function folded(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}]/gu, '');
}
