import type { Database, Statement } from 'better-sqlite3';

const KEPT = 400;
const LONGEST = 10_000;

/** What the adapter does with a statement: it binds it, and runs it or takes all its rows as arrays. */
type Asked = Pick<Statement, 'reader' | 'columns' | 'all' | 'run'> & {
  bind: (values: unknown[]) => Asked;
  raw: () => Asked;
};

/**
 * Has a connection keep the statements that it prepared last. The adapter prepares each anew, which costs about as
 * much as running it, and leaves its memory to a collector that does not see how much it is.
 * @param longest statements with more letters, such as a hundred rows to insert, are not kept
 */
export function keepStatements(client: Pick<Database, 'prepare'>, longest = LONGEST): void {
  const prepare = client.prepare.bind(client) as (sql: string) => Statement;
  const kept = new Map<string, Statement>();
  const find = (sql: string) => {
    const found = kept.get(sql) ?? prepare(sql);
    if (sql.length > longest) return found;
    kept.delete(sql);
    kept.set(sql, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  client.prepare = ((sql: string) => withValues(find(sql), [])) as unknown as Database['prepare'];
}

/** A statement with values for once: what the driver binds, it binds for good. */
function withValues(statement: Statement, values: unknown[]): Asked {
  const asked: Asked = {
    reader: statement.reader,
    bind: (given) => withValues(statement, given),
    columns: () => statement.columns(),
    raw: () => {
      statement.raw();
      return asked;
    },
    all: () => statement.all(values),
    run: () => statement.run(values),
  };
  return asked;
}
