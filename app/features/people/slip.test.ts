import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSlipCode, slipCodeFrom, spokenSlipCode } from './slip';

const codes = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(slipCodeFrom);

describe('the code on a slip', () => {
  it('is printed in three groups', () => {
    expect(spokenSlipCode('7K3M0QWERT9B')).toBe('7K3M-0QWE-RT9B');
  });

  it('holds no sign that is mistaken for another', () => {
    fc.assert(fc.property(codes, (code) => !/[ILOU]/.test(code) && code.length === 12));
  });

  it('is read however it is copied', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const spoken = spokenSlipCode(code);
        const ways = [
          spoken,
          spoken.toLowerCase(),
          ` ${spoken.replaceAll('-', ' ')} `,
          code.replaceAll('0', 'O').replaceAll('1', 'I'),
          code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
          spoken.replaceAll('-', '–'),
        ];
        return ways.every((way) => readSlipCode(way) === code);
      }),
    );
  });

  it.each(['', '7K3M-0QWE-RT9', '7K3M-0QWE-RT9BX', '7K3M-0QWE-RT9U'])('is not %j', (typed) => {
    expect(readSlipCode(typed)).toBeNull();
  });
});
