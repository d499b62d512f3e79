/** So many pupils of so many, at one school. */
export type Count = { id: string; number: number; of: number };

/** A school's rate beside that of the other schools of its group; rates are shares, 0 to 1. */
export type Compared = {
  rate: number;
  /** The rate of the others together. */
  others: number;
  /** The school's rate, drawn towards the others' by its small roll. */
  shrunk: number;
  /** 0–100; 50 is as the others. */
  points: number;
};

/** With fewer other schools to compare with, nothing is said. */
export const LEAST_OTHERS = 4;

/** The prior is worth between so few and so many pupils, whatever the group's few schools suggest. */
const LEAST_PRIOR = 20;
const MOST_PRIOR = 2_000;

/**
 * Compares the rate of each school with that of the others in its group, by beta-binomial empirical Bayes.
 *
 * With k of n pupils at the school, and K of N at the others of the group together:
 *   others = (K + ½) / (N + 1)
 *   shrunk = (k + s × others) / (n + s)
 *   z      = (shrunk − others) / √(others × (1 − others) / (s + 1))
 *   points = 100 / (1 + e^(−1.7 z))
 * s is the prior's strength in pupils: a school of s pupils keeps half of its difference from the others, a larger one
 * more, a smaller one less. It comes from the others: the less their rates differ beyond chance, the larger s
 * (see `priorStrength`), and where they do not differ beyond chance everybody comes out near 50. z is how many of the
 * prior's standard deviations the school lies from the others; points are its place among them (50 as they are,
 * 84 one standard deviation above), the logistic curve standing for the normal one within 0.01 (Camilli 1994).
 *
 * The school itself is left out of K, N and s, so a higher count never lowers its own points. More than `of` is taken
 * for all of them. A school without anybody to count is left out, and a group of fewer than five says nothing.
 *
 * Source: Casella, G. (1985), "An introduction to empirical Bayes data analysis", The American Statistician 39(2).
 */
export function compareRates(counts: readonly Count[]): Map<string, Compared> {
  const schools = counts
    .filter(({ of }) => of > 0)
    .map((count) => ({ ...count, number: Math.min(count.number, count.of) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = schools.reduce(withSchool, nothing);
  if (all.schools <= LEAST_OTHERS) return new Map();
  return new Map(schools.map((school) => [school.id, compared(school, without(all, school))]));
}

function compared({ number, of }: Count, rest: Sums): Compared {
  const others = (rest.number + 0.5) / (rest.of + 1);
  const strength = priorStrength(rest);
  const shrunk = (number + strength * others) / (of + strength);
  const spread = Math.sqrt((others * (1 - others)) / (strength + 1));
  const points = 100 / (1 + Math.exp((-1.7 * (shrunk - others)) / spread));
  return { rate: number / of, others, shrunk, points };
}

type Sums = { schools: number; number: number; of: number; squares: number; ofSquares: number };

const nothing: Sums = { schools: 0, number: 0, of: 0, squares: 0, ofSquares: 0 };

function withSchool(sums: Sums, { number, of }: Count): Sums {
  return {
    schools: sums.schools + 1,
    number: sums.number + number,
    of: sums.of + of,
    squares: sums.squares + number ** 2 / of,
    ofSquares: sums.ofSquares + of ** 2,
  };
}

function without(sums: Sums, { number, of }: Count): Sums {
  return {
    schools: sums.schools - 1,
    number: sums.number - number,
    of: sums.of - of,
    squares: sums.squares - number ** 2 / of,
    ofSquares: sums.ofSquares - of ** 2,
  };
}

/**
 * The strength of the beta prior, in pupils, from how far the rates of J schools spread beyond chance: by moments,
 *   ρ = (Σ n (p − m)² / (m (1 − m)) − (J − 1)) / (N − Σ n²/N − (J − 1)),   s = 1/ρ − 1,
 * with m their rate together; kept within 20 and 2,000 pupils.
 * Source: Kleinman, J. C. (1973), "Proportions with extraneous variance", JASA 68(341), 46–54.
 */
function priorStrength({ schools, number, of, squares, ofSquares }: Sums): number {
  const mean = number / of;
  const chance = mean * (1 - mean);
  const free = schools - 1;
  const most = of - ofSquares / of - free;
  if (chance <= 0 || most <= 0) return MOST_PRIOR;
  const overlap = ((squares - number ** 2 / of) / chance - free) / most;
  if (overlap <= 0) return MOST_PRIOR;
  return Math.min(MOST_PRIOR, Math.max(LEAST_PRIOR, 1 / overlap - 1));
}
