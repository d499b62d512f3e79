import { surveyRule } from '~/platform/suppression';

/** Answers of one group: how many people answered, and for each question the sum of their scores. */
export type Group = { key: string; answers: number; sums: number[] };

/** A group that may be shown: one of those given, or several pooled. */
export type Pool = { keys: string[]; answers: number; means: number[] };

/**
 * Shows no group of fewer than `least` answers: small groups are pooled, the next smallest joining them until
 * the pool is large enough, so that nothing can be got by subtraction from the whole. Empty when all together
 * are too few. Groups without an answer are left out.
 * @param groups one row a group; every answer is in exactly one
 * @returns pools in the order of their first group; each question's mean is from 1 to 5
 */
export function poolSmall(groups: readonly Group[], least: number = surveyRule.least): Pool[] {
  const answered = groups.filter((group) => group.answers > 0);
  const smallestFirst = [...answered].sort((a, b) => a.answers - b.answers);
  const pooled = new Set<string>();
  let held = 0;
  for (const group of smallestFirst) {
    const isSmall = group.answers < least;
    const poolIsSmall = held > 0 && held < least;
    if (!isSmall && !poolIsSmall) break;
    pooled.add(group.key);
    held += group.answers;
  }
  if (held > 0 && held < least) return [];
  const apart = answered.filter((group) => !pooled.has(group.key));
  const together = answered.filter((group) => pooled.has(group.key));
  return [
    ...apart.map((group) => poolOf([group])),
    ...(together.length > 0 ? [poolOf(together)] : []),
  ];
}

function poolOf(groups: Group[]): Pool {
  const answers = groups.reduce((total, group) => total + group.answers, 0);
  const questions = groups[0]?.sums.keys() ?? [];
  const means = [...questions].map(
    (at) => groups.reduce((total, group) => total + (group.sums[at] ?? 0), 0) / answers,
  );
  return { keys: groups.map((group) => group.key), answers, means };
}

/**
 * A mean as it is told: to one decimal, with the answers in full tens. Told exactly, the figures before and after one
 * more answer would give that answer away.
 */
export function toldRoughly({ answers, means }: { answers: number; means: readonly number[] }) {
  return {
    atLeast: Math.floor(answers / 10) * 10,
    means: means.map((mean) => Math.round(mean * 10) / 10),
  };
}
