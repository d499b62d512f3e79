import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screen } from './screening';
import { isNhsNumber, isPupilNumber } from './screening-number';

const today = '2026-11-23';
const kindsIn = (text: string) => {
  const found = screen(text, today);
  return found.ok ? [] : found.findings.map(({ kind }) => kind);
};

describe('numbers', () => {
  test('a unique pupil number is known by its check letter, permanent and temporary, spaced or not', () => {
    expect(kindsIn('Please look at B801200005001 again')).toEqual(['upn']);
    expect(kindsIn('b 801 2000 05 001')).toEqual(['upn']);
    expect(isPupilNumber('A801200005001')).toBe(false);
    expect(kindsIn('Order A801200005001 arrived')).toEqual([]);
  });

  test('a temporary number ends with a letter of its own weight', () => {
    const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
    const valid = [...letters].filter((letter) => isPupilNumber(`${letter}80120000500R`));
    expect(valid).toHaveLength(1);
    expect(kindsIn(`It was ${valid[0]}80120000500R.`)).toEqual(['upn']);
  });

  test('a mistyped number is found by its label', () => {
    expect(kindsIn('UPN: A80120000500')).toEqual(['upn']);
    expect(kindsIn('Check the UPN of each pupil')).toEqual([]);
  });

  test('an NHS number is known by its check digit', () => {
    expect(kindsIn('NHS 943 476 5919')).toEqual(['nhs-number']);
    expect(kindsIn('9434765919')).toEqual(['nhs-number']);
    expect(kindsIn('9434765918')).toEqual([]);
    expect(isNhsNumber('9434765919')).toBe(true);
  });

  test('National Insurance numbers, telephone numbers, e-mail addresses', () => {
    expect(kindsIn('QQ 12 34 56 C is never issued')).toEqual([]);
    expect(kindsIn('My number is AB 12 34 56 C')).toEqual(['ni-number']);
    expect(kindsIn('Ring 01632 960123 or 07700 900456, or +44 (0)20 7946 0018')).toEqual([
      'phone',
      'phone',
      'phone',
    ]);
    expect(kindsIn('Write to a.parent@example.com please')).toEqual(['email']);
  });
});

describe('dates of birth', () => {
  test.each([
    'born 3 May 2017',
    'D.O.B. 3/5/17',
    'dob: 03/05/1968',
    'his date of birth is 2017-05-03',
    'The form said 03/05/2017',
    'May 3rd, 2017',
    '3rd of May 2017',
    '3.5.2017',
  ])('%s', (text) => expect(kindsIn(text)).toEqual(['date-of-birth']));

  test.each([
    'The session on 12/11/2026 was good',
    'Before 1 September 1999 there was none',
    'We meet on 3 March 2027',
    'We use version 2.1.14.3 of the form',
    'Scores of 3/4/5 out of 10',
    'Since May 2017',
    '31/02/2017',
  ])('not: %s', (text) => expect(kindsIn(text)).toEqual([]));
});

describe('children named', () => {
  test.each([
    'I have a pupil called Jordan who finds this hard',
    'There is a girl named Amina',
    'Pupil called Tom',
    'The boy, Jake, would not come in',
    'our new pupil Olivia settled',
    'My daughter Freya has a plan',
    'Year 4’s Tom is a good example',
    "Y6's Ellie-Mae",
    'It helped when Tom in Year 4 used the cards',
    'Tom in Year 4 finds it hard, so he uses the cards',
    'I tried this with Aisha (Y5)',
    'We met Leo’s mum twice',
    "Callum's EHCP says otherwise",
  ])('%s', (text) => expect(kindsIn(text)).toEqual(['named-pupil']));

  test.each(['Pupil A.B. was better', 'a child called JS', 'the boy T. W.'])('%s', (text) =>
    expect(kindsIn(text)).toEqual(['pupil-initials']),
  );

  test('what it is known to miss: a plain name', () => {
    expect(kindsIn('Jordan struggled today')).toEqual([]);
    expect(kindsIn('a pupil called jordan')).toEqual([]);
  });
});

describe('whatever the text', () => {
  const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
  const upn = fc.stringMatching(/^\d{11}[0-9A-HJ-NP-RT-Z]$/).map((rest) => {
    return [...letters].map((letter) => letter + rest).find(isPupilNumber)!;
  });

  test('a valid pupil number is found in any surroundings', () => {
    fc.assert(
      fc.property(fc.string(), upn, fc.string(), (before, number, after) => {
        expect(kindsIn(`${before} ${number}; ${after}`)).toContain('upn');
      }),
    );
  });

  test('a pupil number with one digit wrong is not valid', () => {
    fc.assert(
      fc.property(
        upn,
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, i, by) => {
          const digit = (Number(number[i]) + by) % 10;
          expect(isPupilNumber(`${number.slice(0, i)}${digit}${number.slice(i + 1)}`)).toBe(false);
        },
      ),
    );
  });

  test('it always answers, and every excerpt stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = screen(text, today);
        for (const { excerpt } of found.ok ? [] : found.findings) expect(text).toContain(excerpt);
      }),
    );
  });

  test.each(['0', 'a', 'A ', '1/', 'the child ', 'a.', '@', 'Year 4 ', ' ', '0 ', 'born '])(
    'long runs of “%s” take no long time',
    (piece) => {
      const before = performance.now();
      screen(piece.repeat(50_000), today);
      expect(performance.now() - before).toBeLessThan(1_500);
    },
  );
});
