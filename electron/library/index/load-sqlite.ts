import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export type Sqlite = typeof import('node-sqlite3-wasm');

let loaded: Sqlite | null = null;

/** SQLite as WebAssembly: no native code, the same in the app and on the command line. Reading it takes a moment, so it is not read before it is needed. */
export function loadSqlite(): Sqlite {
  loaded ??= createRequire(import.meta.url)(bundledSqlite() ?? 'node-sqlite3-wasm') as Sqlite;
  return loaded;
}

/** It finds its binary beside itself, so the build copies both; null when running from the sources. */
function bundledSqlite(): string | null {
  const here = import.meta.dirname;
  const places = [here, join(here, '..')].map((folder) => join(folder, 'sqlite', 'node-sqlite3-wasm.cjs'));
  return places.find((file) => existsSync(file)) ?? null;
}
