import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

// Prisma's own schema engine as WebAssembly: the native one would have to be downloaded (docs/decisions/0003).

const migrationsFolder = join('prisma', 'migrations');
const schemaFile = join('prisma', 'schema.prisma');
const filters = { externalTables: [], externalEnums: [] };

let instantiated: Promise<void> | undefined;

async function instantiate() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
}

/** The engine leaves its connections open, each with an exclusive lock: they are closed here. */
class ClosingFactory extends PrismaBetterSqlite3 {
  #connections: SqlDriverAdapter[] = [];

  override async connect() {
    const connection = await super.connect();
    this.#connections.push(connection);
    return connection;
  }

  async close() {
    for (const connection of this.#connections) await connection.dispose();
  }
}

async function engineOn<T>(file: string, work: (schemaEngine: engine.SchemaEngine) => Promise<T>) {
  instantiated ??= instantiate();
  await instantiated;
  const factory = new ClosingFactory({ url: `file:${file}` });
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: schema().files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
    await factory.close();
  }
}

function schema(): SchemasContainer {
  return {
    files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }],
  };
}

/** The names of the migrations in the tree, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function migrations(): MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => {
      const path = join(migrationsFolder, name, 'migration.sql');
      return {
        path: name,
        migrationFile: {
          path: relative(join(migrationsFolder, name), path),
          content: { tag: 'ok', value: readFileSync(path, 'utf8') },
        },
      };
    }),
  };
}

/** Applies every migration that the database lacks and returns their names. Makes the file if there is none. */
export async function applyMigrations(file: string): Promise<string[]> {
  const { appliedMigrationNames } = await engineOn(file, (schemaEngine) =>
    schemaEngine.applyMigrations({ migrationsList: migrations(), filters }),
  );
  return appliedMigrationNames;
}

/**
 * The SQL that brings a database from an earlier schema to the present one.
 * @param before the earlier schema's text, or null for an empty database
 */
export async function migrationSql(before: string | null): Promise<string> {
  const { stdout } = await engineOn(':memory:', (schemaEngine) =>
    schemaEngine.diff({
      from:
        before === null
          ? { tag: 'empty' }
          : { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: before }] },
      to: { tag: 'schemaDatamodel', ...schema() },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  return stdout ?? '';
}
