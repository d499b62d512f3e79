/** Says what kind of school it is: left out of a name anywhere but at its beginning. */
const KINDS = new Set(
  'academy school primary secondary infant junior nursery college catholic ce rc voluntary preparatory'.split(
    ' ',
  ),
);
/** The same, but only at the end of a name: “Park High” is Park, while “High Street” stays itself. */
const ENDINGS = new Set(
  'high community special first middle upper lower free grammar independent aided controlled and of'.split(
    ' ',
  ),
);
/** What makes a word at the start of a sentence somebody who does something. */
const DOES = new Set(
  (
    'needs need has have had is are was were will would can cannot could may must should wants want wanted asked asks ' +
    'starts start started goes go comes come takes take took gets got and'
  ).split(' '),
);

type Token = {
  /** For comparing: small letters, no apostrophe, no last s. */
  word: string;
  /** As written, in small letters. */
  said: string;
  hasCapital: boolean;
  opensSentence: boolean;
};

/**
 * The first of these schools that a text names, also by less than its official name.
 *
 * Apostrophes, accents, hyphens, case, a last s, and “St”, “St.” and “Saint” make no difference. Of an official name
 * counts what tells the school apart: a leading “The” and words for the kind of school (Primary, Academy, C of E…) are
 * left out, so “Elm Road Academy” is found as “Elm Road”; of “Enfield Academy of New Waltham” counts “Enfield”.
 * - Two words or more name the school wherever they stand together in one sentence, in any case.
 * - One word may be an ordinary one (“park”). It names the school where a kind of school follows (“park school”), or
 *   where it is written with a capital inside a sentence, beside no other such word (“Park Road”, “Mr Park”) and not after
 *   “in”, which is said of places; at the start of a sentence only if it does something (“Park needs…”).
 * - Nothing but words for a kind of school (“The Academy”) cannot be told from ordinary words, and passes.
 *
 * Misses nicknames, initials and slips of the pen.
 */
export function findNamedSchool(text: string, names: readonly string[]): string | undefined {
  const tokens = tokensOf(text);
  return names.find((name) => {
    const whole = tokensOf(name.replace(/^the /i, '')).map(({ word }) => word);
    const own = ownPart(whole);
    if (own.every((word) => KINDS.has(word) || ENDINGS.has(word))) return false;
    return tokens.some((_, at) => {
      if (own.length > 1) return standsAt(tokens, at, own);
      if (tokens[at]?.word !== own[0]) return false;
      return (whole.length > 1 && standsAt(tokens, at, whole)) || isName(tokens, at);
    });
  });
}

/** What tells a school apart, of the words of its name. */
function ownPart(name: readonly string[]): string[] {
  const words = [...name];
  const of = words.findIndex((word, at) => KINDS.has(word) && words[at + 1] === 'of');
  const part = of > 0 ? words.slice(0, of) : words.slice(of === 0 ? 2 : 0);
  const isEnding = (word: string) => KINDS.has(word) || ENDINGS.has(word);
  const last = part.findLastIndex((word) => !isEnding(word));
  return part.slice(0, Math.max(1, last + 1)).filter((word, at) => at === 0 || !KINDS.has(word));
}

/** Do these words stand together from here, with at most words for a kind of school between them? */
function standsAt(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  let at = from;
  for (const [n, word] of words.entries()) {
    while (n > 0 && tokens[at]?.word !== word && KINDS.has(tokens[at]?.word ?? '')) at += 1;
    const token = tokens[at];
    if (token?.word !== word || (n > 0 && token.opensSentence)) return false;
    at += 1;
  }
  return true;
}

/** Is this one word, which may be an ordinary one, a name here? */
function isName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  const next = after && !after.opensSentence ? after : null;
  if (next && KINDS.has(next.word)) return true;
  if (!token.hasCapital || (next?.hasCapital && !ENDINGS.has(next.word))) return false;
  if (token.opensSentence) return next !== null && DOES.has(next.said);
  const isOfOther =
    before?.hasCapital && before.said !== 'the' && (!before.opensSentence || isTitle(before));
  return !isOfOther && before?.said !== 'in';
}

const isTitle = ({ said }: Token): boolean => /^(?:mr|mrs|ms|miss|mx|dr)$/.test(said);

function tokensOf(text: string): Token[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/\bsaint\b/gi, (word) => `${word.charAt(0)}t`)
    .replace(/\b(st|mrs?|ms|mx|dr)\./gi, '$1')
    .replace(/\bchurch of england\b|\bc\.? ?of ?e\b\.?|\bc\.e\.?(?=\W|$)/gi, 'CE')
    .replace(/\br\.c\.?(?=\W|$)|\broman catholic\b/gi, 'RC');
  let end = 0;
  return [...plain.matchAll(/[\p{L}\p{N}]+(?:'\p{L}+)*'?/gu)].map((match) => {
    const gap = plain.slice(end, match.index);
    const opensSentence = end === 0 || /[.!?:\n]/.test(gap);
    end = match.index + match[0].length;
    const said = match[0].toLowerCase();
    return { word: wordOf(said), said, hasCapital: /^\p{Lu}/u.test(match[0]), opensSentence };
  });
}

function wordOf(said: string): string {
  const word = said.replace(/'s$|'$/, '').replaceAll("'", '');
  return word.length > 3 ? word.replace(/s$/, '') : word;
}
