import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keptFor, keptForClass, retentionClasses } from './retention';

const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
const named = (id: string) => retentionClasses.find((each) => each.id === id)!;

describe('retention classes', () => {
  test('every model of the schema names a class that exists, and every class is used', () => {
    const models = schema.split(/^model /m).slice(1).length;
    const used = [...schema.matchAll(/^\/\/\/ retention: (\S+)$/gm)].map((match) => match[1]);
    expect(used).toHaveLength(models);
    expect(new Set(used)).toEqual(new Set(retentionClasses.map(({ id }) => id)));
  });

  test('the notice tells what words are kept of a school beside its record', () => {
    const { holds } = named('school-record');
    for (const words of ['readiness answers', 'coming into or leaving the sequence', 'contacts'])
      expect(holds).toContain(words);
  });

  test('how long is said in whole sentences', () => {
    expect(keptFor(named('training-record'))).toBe(
      '6 years from the end of the programme, then deleted',
    );
    expect(keptFor(named('access-need'))).toBe('1 day from the end of the session, then deleted');
    expect(keptForClass('staff-record')).toBe('1 year from the day the last post ends');
    expect(keptFor(named('reference'))).toBe('While in use, then replaced by a newer edition');
  });
});
