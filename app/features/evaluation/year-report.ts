import { countRule, suppressTable, type Published } from '~/platform/suppression';

/** People and modules of one group. `due` and `done` count modules owed by the day, over all the group's people. */
export type GroupCounts = {
  key: string;
  enrolled: number;
  reached: number;
  due: number;
  done: number;
};

/** A group as it may be shown. `completion` is a share from 0 to 1, null while nothing is due. */
export type GroupShown = {
  key: string;
  enrolled: Published;
  reached: Published;
  completion: number | null | 'hidden';
};

/** The groups with every number, for the council's own programme team. */
export function showAll(groups: readonly GroupCounts[]): GroupShown[] {
  return groups.map((group) => ({
    key: group.key,
    enrolled: group.enrolled,
    reached: group.reached,
    completion: completionOf(group),
  }));
}

/**
 * The groups for a reader outside the programme team: counts from 1 to 4 are hidden, and others with them as
 * far as subtraction asks; the completion of a group whose size is hidden is hidden too. Governors are guarded by
 * themselves: the whole leaves them out, so hiding them would protect no small group beside them.
 */
export function showGuarded(groups: readonly GroupCounts[]): GroupShown[] {
  const [governors, staff] = [true, false].map((are) =>
    groups.filter(({ key }) => (key === 'governor') === are),
  );
  return [staff ?? [], governors ?? []].flatMap((some) => (some.length > 0 ? guarded(some) : []));
}

function guarded(groups: readonly GroupCounts[]): GroupShown[] {
  const { cells, rowTotals } = suppressTable(
    groups.map(({ enrolled, reached }) => [reached, enrolled - reached]),
    countRule,
  );
  return groups.map((group, at) => {
    const enrolled = rowTotals[at] ?? 'hidden';
    return {
      key: group.key,
      enrolled,
      reached: cells[at]?.[0] ?? 'hidden',
      completion: enrolled === 'hidden' ? 'hidden' : completionOf(group),
    };
  });
}

function completionOf({ due, done }: GroupCounts): number | null {
  return due === 0 ? null : done / due;
}

/** `62%`, `none due yet`, or that it is hidden. */
export function shareWords(share: GroupShown['completion']): string {
  if (share === 'hidden') return 'hidden';
  return share === null ? 'none due yet' : `${Math.round(share * 100)}%`;
}
