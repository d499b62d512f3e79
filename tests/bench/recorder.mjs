import { appendFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

// Loaded before the portal: writes down every statement that the portal puts to SQLite, with its values.
const file = process.env.STATEMENTS_FILE ?? '';
const plain = (/** @type {string} */ _key, /** @type {unknown} */ value) =>
  typeof value === 'bigint' ? Number(value) : value;

Sqlite.prototype.prepare = new Proxy(Sqlite.prototype.prepare, {
  apply(prepare, database, [sql]) {
    const statement = Reflect.apply(prepare, database, [sql]);
    for (const way of /** @type {const} */ (['all', 'run']))
      statement[way] = new Proxy(statement[way], {
        apply(run, asked, values) {
          appendFileSync(file, `${JSON.stringify({ sql, values: values.flat() }, plain)}\n`);
          return Reflect.apply(run, asked, values);
        },
      });
    return statement;
  },
});
