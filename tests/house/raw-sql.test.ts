import { describe, expect, it } from 'vitest';
import { RAW_SQL_FILES, speaksSql } from './raw-sql';
import { shippedCode, sourceFile } from './source-tree';

describe('the house', () => {
  it('speaks SQL only in the listed files', () => {
    const speaking = shippedCode().filter(speaksSql);
    expect(speaking.map(({ path }) => path)).toEqual(Object.keys(RAW_SQL_FILES).sort());
  });
});

describe('raw SQL', () => {
  it.each([
    'await tx.$queryRaw`SELECT 1`;',
    'await tx.$executeRawUnsafe(text);',
    "sqlite.prepare('SELECT 1').get();",
    "import Sqlite from 'better-sqlite3';",
  ])('is seen in %s', (text) => {
    expect(speaksSql(sourceFile('app/a.ts', text))).toBe(true);
  });

  it('is not seen in a query through Prisma', () => {
    expect(speaksSql(sourceFile('app/a.ts', 'await db.person.findMany();'))).toBe(false);
  });
});
