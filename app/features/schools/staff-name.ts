/** A name in its two parts. */
export type PersonName = { givenName: string; familyName: string };

const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|fr|father|sr|sister|sir|dame|lady|canon)\b\.?\s*/i;
const PARTICLE =
  /^(van|von|de|der|den|del|della|di|da|dos|du|la|le|st|st\.|bin|ibn|al|el|ter|ten|mac|mc|o)$/i;

/**
 * Splits one cell into first and last name: `Smith, Jane`, `SMITH, Mrs Jane A`, `Mr J Smith`, `Jane van der Berg`.
 * Null when there is only one name.
 */
export function splitName(text: string): PersonName | null {
  const clean = withoutTitles(text.replace(/\(.*?\)/g, ' '));
  const comma = clean.indexOf(',');
  if (comma >= 0) {
    const familyName = clean.slice(0, comma).trim();
    const givenName = withoutTitles(clean.slice(comma + 1).replaceAll(',', ' '));
    return familyName && givenName ? tidy({ givenName, familyName }) : null;
  }
  const words = clean.split(' ').filter(Boolean);
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start--;
  if (start < 1) return null;
  return tidy({
    givenName: words.slice(0, start).join(' '),
    familyName: words.slice(start).join(' '),
  });
}

/** First and last name from two cells, titles taken off; null when either is empty. */
export function joinName(given: string, family: string): PersonName | null {
  const name = { givenName: withoutTitles(given), familyName: withoutTitles(family) };
  return name.givenName && name.familyName ? tidy(name) : null;
}

/** Can this be (part of) a name? Letters there must be, and nothing that only codes and mistakes have. */
export function looksLikeName({ givenName, familyName }: PersonName): boolean {
  const whole = `${givenName} ${familyName}`;
  return (
    /\p{L}/u.test(givenName) &&
    /\p{L}/u.test(familyName) &&
    !/[\d@<>{}[\]\\/=_|]/.test(whole) &&
    whole.length <= 100
  );
}

function withoutTitles(text: string): string {
  let rest = text.replace(/\s+/g, ' ').trim();
  while (TITLE.test(rest) && rest.replace(TITLE, '') !== '') rest = rest.replace(TITLE, '');
  return rest.trim();
}

function tidy({ givenName, familyName }: PersonName): PersonName {
  return { givenName: recased(givenName), familyName: recased(familyName) };
}

/** SMITH-JONES → Smith-Jones, o'neill → O'Neill; names of mixed case stay as they are, initials too. */
function recased(name: string): string {
  if (name.length <= 2 || (name !== name.toUpperCase() && name !== name.toLowerCase())) return name;
  return name
    .toLowerCase()
    .replace(
      /(^|[\s\-'’.])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
