import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, inject, test } from 'vitest';
import { migrationSql } from '~/platform/migration-engine.server';
import { retentionClasses } from '~/platform/retention';

const schema = readFileSync('prisma/schema.prisma', 'utf8');

/** Every table with its columns and foreign keys, and every full index with its columns. */
function structureOf(sqlite: Sqlite.Database) {
  const tables = sqlite
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_prisma%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  const about = (pragma: string, name: string) => sqlite.pragma(`${pragma}('${name}')`);
  return tables.map((table) => {
    const indexes = about('index_list', table) as {
      name: string;
      unique: number;
      partial: number;
    }[];
    return {
      table,
      columns: about('table_xinfo', table),
      foreignKeys: about('foreign_key_list', table),
      indexes: indexes
        .filter((index) => !index.partial)
        .map(({ name, unique }) => ({ name, unique, columns: about('index_info', name) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  });
}

test('the migrations give exactly the schema', async () => {
  const wanted = new Sqlite(':memory:');
  wanted.exec(await migrationSql(null));
  const migrated = new Sqlite(inject('baseDatabase'), { readonly: true });
  expect(structureOf(migrated)).toEqual(structureOf(wanted));
});

test('a table that the migrations lack is seen', async () => {
  const wanted = new Sqlite(':memory:');
  wanted.exec(`${await migrationSql(null)} CREATE TABLE "Stray" ("id" TEXT NOT NULL PRIMARY KEY);`);
  const migrated = new Sqlite(inject('baseDatabase'), { readonly: true });
  expect(structureOf(migrated)).not.toEqual(structureOf(wanted));
});

test('every table names its retention class', () => {
  const known = retentionClasses.map(({ id }) => id as string);
  const models = [...schema.matchAll(/((?:\/\/\/.*\n)*)model (\w+) \{/g)];
  expect(models.length).toBeGreaterThan(40);
  const unclassed = models
    .filter(([, comment = '']) => !known.includes(/retention: ([\w-]+)/.exec(comment)?.[1] ?? ''))
    .map(([, , name]) => name);
  expect(unclassed).toEqual([]);
});
