import { refused, type Allowed, type Refused } from '~/platform/outcome';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

/** Words that anyone would try first on this portal. */
const PORTAL_WORDS = ['inclusion', 'culture', 'portal', 'school', 'senco', 'password'];
const FEWEST_LETTERS_BESIDE = 4;
const FEWEST_DIFFERENT = 5;

export type Whose = { givenName: string; familyName: string; email: string | null };

/**
 * May this be someone's password? Long enough, not on a list of common ones (also not with figures hung on), and
 * not made of the person's own name or address. Any characters will do: composition is not asked for.
 * @param isCommon is this text, in lower case, on the list?
 */
export function mayBePassword(
  password: string,
  whose: Whose,
  isCommon: (text: string) => boolean,
): Allowed | Refused<'short' | 'long' | 'common' | 'own'> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    return refused('short', `Your password must have ${SHORTEST_PASSWORD} characters or more`);
  }
  if (length > LONGEST_PASSWORD) {
    return refused('long', `Your password must have ${LONGEST_PASSWORD} characters or fewer`);
  }
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < FEWEST_DIFFERENT || isCommon(plain) || isCommon(withoutTail(plain))) {
    return refused('common', 'Choose a password that is harder to guess: this one is widely used');
  }
  if (isMadeOf(plain, ownWords(whose))) {
    return refused(
      'own',
      'Choose a password that is harder to guess: not your name, your address or what this portal is called',
    );
  }
  return { ok: true };
}

/** `sunshine2026!` is as easily guessed as `sunshine`. */
function withoutTail(plain: string): string {
  return plain.replace(/[^\p{L}]+$/u, '');
}

function ownWords({ givenName, familyName, email }: Whose): string[] {
  const names = [givenName, familyName, ...(email ?? '').split(/[@.]/)];
  const words = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u));
  return [...words, ...PORTAL_WORDS]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
}

function isMadeOf(plain: string, words: string[]): boolean {
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), plain);
  return rest !== plain && rest.replaceAll(/[^\p{L}]/gu, '').length < FEWEST_LETTERS_BESIDE;
}
