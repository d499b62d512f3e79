const TWO_TO_32 = 2 ** 32;
const rotated = (x: number, by: number) => (x << by) | (x >>> (32 - by));

/** A source of numbers from 0 up to, not including, 1. */
export type Draw = () => number;

/**
 * xoshiro128** by Blackman and Vigna (prng.di.unimi.it, public domain), which gives the same numbers on every machine
 * and in every language. Its four words must not all be zero.
 * @returns the next whole number from 0 to 2³² − 1 at each call
 */
export function xoshiro128(words: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = words;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

/** SplitMix32: the four words of a state from one seed, so that near seeds begin far apart. */
function wordsOf(seed: number): [number, number, number, number] {
  // A seed beyond 32 bits counts whole: its high part goes into the beginning too.
  let state = (seed >>> 0) ^ Math.imul(Math.floor(Math.abs(seed) / TWO_TO_32) | 0, 0x85ebca6b);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** The draw that a seed (a whole number) gives: xoshiro128** begun by SplitMix32, divided by 2³². */
export function seededDraw(seed: number): Draw {
  const next = xoshiro128(wordsOf(seed));
  return () => next() / TWO_TO_32;
}

/** What each school draws, r from 0 to 1: one number a school in the order of the URNs (as text), whatever the input's. */
export function drawsOf(urns: readonly string[], seed: number): Map<string, number> {
  const draw = seededDraw(seed);
  return new Map([...urns].sort(byText).map((urn) => [urn, draw()]));
}

/** The order of two texts by their code units: the same in every place and language. */
export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
