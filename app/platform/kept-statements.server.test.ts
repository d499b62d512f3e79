import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepStatements } from './kept-statements.server';

let sqlite: Sqlite.Database;
let prepared: string[];

beforeEach(() => {
  sqlite = new Sqlite(':memory:');
  sqlite.exec('CREATE TABLE Word (id INTEGER PRIMARY KEY, word TEXT)');
  prepared = [];
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  };
  keepStatements(sqlite, 100);
});

afterEach(() => sqlite.close());

const add = (word: string) =>
  sqlite.prepare('INSERT INTO Word (word) VALUES (?)').bind([word]).run();
const find = (word: string) =>
  sqlite.prepare('SELECT id, word FROM Word WHERE word = ?').bind([word]).raw().all();

test('a statement is prepared once and takes other values each time', () => {
  add('one');
  add('two');
  expect(find('one')).toEqual([[1, 'one']]);
  expect(find('two')).toEqual([[2, 'two']]);
  expect(prepared).toHaveLength(2);
});

test('two that are bound before either is asked keep their own values', () => {
  add('one');
  add('two');
  const sql = 'SELECT word FROM Word WHERE word = ?';
  const [one, two] = [sqlite.prepare(sql).bind(['one']), sqlite.prepare(sql).bind(['two'])];
  expect([one.raw().all(), two.raw().all()]).toEqual([[['one']], [['two']]]);
});

test('a kept statement sees a column that came later', () => {
  add('one');
  const all = () => sqlite.prepare('SELECT * FROM Word').bind([]);
  expect(all().columns()).toHaveLength(2);
  sqlite.exec('ALTER TABLE Word ADD COLUMN more TEXT');
  expect(all().raw().all()).toEqual([[1, 'one', null]]);
  expect(all().columns()).toHaveLength(3);
});

test('a statement that failed works again with other values', () => {
  add('one');
  const insert = (id: number) =>
    sqlite.prepare('INSERT INTO Word (id) VALUES (?)').bind([id]).run();
  expect(() => insert(1)).toThrow('UNIQUE');
  expect(insert(2).changes).toBe(1);
});

test('a very long statement is not kept, and the one asked longest ago goes first', () => {
  const long = `SELECT '${'x'.repeat(100)}'`;
  sqlite.prepare(long).bind([]).raw().all();
  sqlite.prepare(long).bind([]).raw().all();
  expect(prepared).toEqual([long, long]);
  for (let at = 0; at <= 400; at++) sqlite.prepare(`SELECT ${at}`).bind([]).raw().all();
  prepared.length = 0;
  sqlite.prepare('SELECT 400').bind([]).raw().all();
  sqlite.prepare('SELECT 0').bind([]).raw().all();
  expect(prepared).toEqual(['SELECT 0']);
});
