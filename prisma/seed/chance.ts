/** A seeded source of chance, so that a demonstration made twice on one day is the same. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  /** True this share of the time. */
  happens: (share: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  shuffled: <T>(list: readonly T[]) => T[];
};

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough to invent people with. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[whole(0, from.length - 1)];
    if (chosen === undefined) throw new Error('Nothing to pick from.');
    return chosen;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const order = list.map((item) => ({ item, at: next() }));
    return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
  };
  return { next, whole, happens: (share) => next() < share, pick, shuffled };
}
