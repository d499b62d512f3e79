/** Crockford's 32 signs: no I, L, O or U, so that none is mistaken for another or spells a word. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

export const SLIP_LASTS_DAYS = 90;

/** A code of 12 signs (60 bits) from as many random bytes. */
export function slipCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new Error('A code needs 12 random bytes.');
  return Array.from(bytes.slice(0, LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

/** As it is printed: `7K3M-0QWE-RT9B`. */
export function spokenSlipCode(code: string): string {
  return Array.from({ length: LENGTH / GROUP }, (_, group) =>
    code.slice(group * GROUP, (group + 1) * GROUP),
  ).join('-');
}

/**
 * The code that someone means by what they typed: spaces, hyphens and case do not matter, nor O for 0 or I and L
 * for 1. Null when it cannot be one.
 */
export function readSlipCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
