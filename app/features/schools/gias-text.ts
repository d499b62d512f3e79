/** A postcode with its one space, or null when it is not one. */
export function readPostcode(text: string): string | null {
  const bare = text.toUpperCase().replace(/\s/g, '');
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(bare)
    ? `${bare.slice(0, -3)} ${bare.slice(-3)}`
    : null;
}

/** A telephone number's digits, with the zero that Excel takes away put back; null when there is none. */
export function readTelephone(text: string): string | null {
  const digits = text.replace(/^\+44/, '0').replace(/\D/g, '');
  if (/^[1-9]\d{8,9}$/.test(digits)) return `0${digits}`;
  return /^0\d{9,10}$/.test(digits) ? digits : null;
}

const small = new Set(['and', 'of', 'the', 'for', 'in', 'at', 'on', 'with']);

/** The list writes trusts in capitals: `OASIS COMMUNITY LEARNING` → `Oasis Community Learning`. */
export function trustNameFrom(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/[a-z][a-z']*/g, (word, at: number) => {
    if (at > 0 && small.has(word)) return word;
    if (!/[aeiouy]/.test(word) || word === 'mat') return word === 'st' ? 'St' : word.toUpperCase();
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}
