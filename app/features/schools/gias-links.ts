import type { Day } from '~/platform/time';

/** One establishment followed another: `successor` one to one as far as the row says, or by merger or split. */
export type Link = {
  from: string;
  to: string;
  kind: 'successor' | 'merger' | 'split';
  /** The first day of the newer number; null where the list does not say. */
  on: Day | null;
};

/** A URN in a line of one-to-one successors, with its days: from `startsOn` until, but not on, `endsOn`. */
export type DatedUrn = { urn: string; startsOn: Day | null; endsOn: Day | null };

/**
 * Puts links together, each pair once. The list states most pairs twice, as successor with the old number's
 * last day and as predecessor with the new one's first: the later day is the first of the new number. A pair
 * that one row calls a merger or split is one, whatever the other says.
 */
export function mergeLinks(links: readonly Link[]): Link[] {
  const pairs = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.from} ${link.to}`;
    const held = pairs.get(key);
    if (!held) pairs.set(key, { ...link });
    else {
      if (held.kind === 'successor') held.kind = link.kind;
      if (link.on !== null && (held.on === null || link.on > held.on)) held.on = link.on;
    }
  }
  return [...pairs.values()].sort(
    (a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to),
  );
}

/** Who followed whom among establishments, asked by URN. */
export class Lineage {
  readonly links: readonly Link[];
  private readonly after = new Map<string, Link[]>();
  private readonly before = new Map<string, Link[]>();

  constructor(links: readonly Link[]) {
    this.links = mergeLinks(links);
    for (const link of this.links) {
      this.after.set(link.from, [...(this.after.get(link.from) ?? []), link]);
      this.before.set(link.to, [...(this.before.get(link.to) ?? []), link]);
    }
  }

  /** Is this the only successor of the one and the only predecessor of the other? Then they are one school. */
  isOneToOne({ from, to, kind }: Link): boolean {
    return (
      kind === 'successor' &&
      this.after.get(from)?.length === 1 &&
      this.before.get(to)?.length === 1
    );
  }

  /** All numbers that one school has had and will have, oldest first; at least the one asked for. */
  numbersOf(urn: string): DatedUrn[] {
    const urns = [urn];
    const days: (Day | null)[] = [];
    for (
      let link = this.oneAround(urn, 'before');
      link;
      link = this.oneAround(link.from, 'before')
    ) {
      if (urns.includes(link.from)) break;
      urns.unshift(link.from);
      days.unshift(link.on);
    }
    for (let link = this.oneAround(urn, 'after'); link; link = this.oneAround(link.to, 'after')) {
      if (urns.includes(link.to)) break;
      urns.push(link.to);
      days.push(link.on);
    }
    return urns.map((each, i) => ({
      urn: each,
      startsOn: i === 0 ? null : (days[i - 1] ?? null),
      endsOn: days[i] ?? null,
    }));
  }

  /** The links by which schools became one or several, with what they are. */
  mergersAndSplits(): (Link & { kind: 'merger' | 'split' })[] {
    return this.links.flatMap((link) => {
      if (this.isOneToOne(link)) return [];
      const joined = (this.before.get(link.to)?.length ?? 0) > 1;
      const kind = link.kind === 'successor' ? (joined ? 'merger' : 'split') : link.kind;
      return [{ ...link, kind }];
    });
  }

  private oneAround(urn: string, side: 'before' | 'after'): Link | undefined {
    const [link] = this[side].get(urn) ?? [];
    return link && this.isOneToOne(link) ? link : undefined;
  }
}
