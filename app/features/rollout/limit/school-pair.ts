import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';

export type PairKind = 'together' | 'apart';

export type Pair = { kind: PairKind; oneSchoolId: string; otherSchoolId: string };

type PairFacts = {
  standing: readonly Pair[];
  /** The cohort (id) in which a school must be, because it is pinned or its place is offered. */
  pinnedTo: (schoolId: string) => string | null;
  isPlanned: (schoolId: string) => boolean;
};

/**
 * May two schools be kept together or apart?
 * Refused: `one-school` where both are the same, `not-planned`, `same` where the pair stands already, `contradicts` where
 * the two are already kept the other way, directly or through others, or are pinned so.
 */
export function mayPair(
  pair: Pair,
  { standing, pinnedTo, isPlanned }: PairFacts,
): Allowed | Refused<'one-school' | 'not-planned' | 'same' | 'contradicts'> {
  const { kind, oneSchoolId: one, otherSchoolId: other } = pair;
  if (one === other) return refused('one-school', 'Choose two different schools.');
  if (!isPlanned(one) || !isPlanned(other))
    return refused('not-planned', 'No plan has this school: it declined, paused or takes no part.');
  if (standing.some((known) => known.kind === kind && isPairOf(known, one, other)))
    return refused('same', 'This pair stands already.');
  const together = [...standing.filter((known) => known.kind === 'together')];
  if (kind === 'together') together.push(pair);
  const apart = standing.filter((known) => known.kind === 'apart');
  if (kind === 'apart') apart.push(pair);
  const group = groupOf(one, together);
  if (apart.some((known) => group.has(known.oneSchoolId) && group.has(known.otherSchoolId)))
    return refused('contradicts', 'Other pairs keep these two the other way: lift those first.');
  if (kind === 'together') {
    const pins = new Set([...group].flatMap((schoolId) => pinnedTo(schoolId) ?? []));
    if (pins.size > 1)
      return refused('contradicts', 'They are pinned to, or have been offered, different cohorts.');
  } else if (pinnedTo(one) !== null && pinnedTo(one) === pinnedTo(other))
    return refused('contradicts', 'They are pinned to, or have been offered, the same cohort.');
  return allowed;
}

function isPairOf(pair: Pair, one: string, other: string): boolean {
  const ids = [pair.oneSchoolId, pair.otherSchoolId];
  return ids.includes(one) && ids.includes(other);
}

/** All schools that pairs keep together with one, itself among them. */
function groupOf(schoolId: string, together: readonly Pair[]): Set<string> {
  const group = new Set([schoolId]);
  for (let before = 0; before < group.size;) {
    before = group.size;
    for (const { oneSchoolId, otherSchoolId } of together)
      if (group.has(oneSchoolId) || group.has(otherSchoolId))
        group.add(oneSchoolId).add(otherSchoolId);
  }
  return group;
}
