const LETTERS = 'MTWHF';
const names: readonly [RegExp, string][] = [
  [/^m(on(day)?s?)?$/, 'M'],
  [/^t(ue(s(day)?)?)?s?$/, 'T'],
  [/^w(ed(s|nesday)?)?s?$/, 'W'],
  [/^(th|h|thu(r(s(day)?)?)?)s?$/, 'H'],
  [/^f(ri(day)?)?s?$/, 'F'],
];

/**
 * The days of the week worked as letters of MTWHF (H is Thursday): from `Mon–Wed`, `Monday, Thursday`, `MTWTF`,
 * `full time` or `5`. Null when the file says nothing; undefined when what it says is not days (`0.6`).
 */
export function readWorkingDays(text: string): string | null | undefined {
  const said = text.toLowerCase().trim();
  if (said === '') return null;
  if (
    /^(full[ -]?time|ft|f\/t|all( week)?|every day|daily|5( days)?(\.0)?|1(\.0+)? ?fte)$/.test(said)
  )
    return LETTERS;
  const grid = /^(m|-|\.|x)\s*(t|-|\.|x)\s*(w|-|\.|x)\s*(th|t|h|-|\.|x)\s*(f|-|\.|x)$/.exec(said);
  if (grid && /[mtwhf]/.test(said))
    return [...LETTERS].filter((_, day) => /[mtwhf]/.test(grid[day + 1] ?? '')).join('');
  return fromNames(said);
}

function fromNames(said: string): string | undefined {
  const worked = new Set<string>();
  for (const part of said
    .split(/[,;/&+]|\band\b|\s(?!to\b|-|–)(?<!\bto |[-–] )/)
    .filter((each) => each.trim() !== '')) {
    const ends = part.split(/\bto\b|[-–]/).map((each) => letterOf(each.trim()));
    const [first, last = first] = ends;
    if (ends.length > 2 || first === undefined || last === undefined) return undefined;
    const [from, until] = [LETTERS.indexOf(first), LETTERS.indexOf(last)];
    if (until < from) return undefined;
    for (const letter of LETTERS.slice(from, until + 1)) worked.add(letter);
  }
  return worked.size === 0
    ? undefined
    : [...LETTERS].filter((letter) => worked.has(letter)).join('');
}

function letterOf(name: string): string | undefined {
  return names.find(([pattern]) => pattern.test(name))?.[1];
}
