import { describe, expect, test } from 'vitest';
import { alikeAmong, likenessOf } from './likeness';

const person = (givenName: string, familyName: string, email: string | null = null) => ({
  givenName,
  familyName,
  email,
});

describe('who may be the same person', () => {
  test.each([
    ['José', 'O’Brien', 'Jose', "O'Brien"],
    ['Kate', 'Hart', 'Katherine', 'Hart'],
    ['J', 'SMITH', 'Jane', 'Smith'],
    ['Amy', 'Lloyd-Jones', 'amy', 'Lloyd Jones'],
  ])('%s %s and %s %s', (given, family, otherGiven, otherFamily) => {
    expect(likenessOf(person(given, family), person(otherGiven, otherFamily))).toBe('name');
  });

  test('the same address, whatever the name', () => {
    const one = person('Ann', 'Hart', 'a.hart@portal.test');
    expect(likenessOf(one, person('Anna', 'Wells', 'A.Hart@portal.test'))).toBe('email');
  });

  test('not two sisters, nor two people without an address', () => {
    expect(likenessOf(person('Ann', 'Hart'), person('Beth', 'Hart'))).toBeNull();
    expect(likenessOf(person('Ann', 'Hart'), person('Ann', 'Wells'))).toBeNull();
  });

  test('those of the same address stand first', () => {
    const people = [person('Ann', 'Hart'), person('Beth', 'Wells', 'a@portal.test')];
    const alike = alikeAmong(people, person('Ann', 'Hart', 'a@portal.test'));
    expect(alike.map((one) => one.likeness)).toEqual(['email', 'name']);
  });
});
