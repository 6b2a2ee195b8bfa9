import { createRequire } from 'node:module';
import { bundledFile } from '../../threads/bundled-file.ts';

export type Sqlite = typeof import('node-sqlite3-wasm');

let loaded: Sqlite | null = null;

/**
 * SQLite as WebAssembly: no native code, the same in the app and on the command line. Reading it takes a
 * moment, so it is not read before it is needed.
 */
export function loadSqlite(): Sqlite {
  // It finds its binary beside itself, so the build copies both.
  const file = bundledFile('sqlite', 'node-sqlite3-wasm.cjs') ?? 'node-sqlite3-wasm';
  loaded ??= createRequire(import.meta.url)(file) as Sqlite;
  return loaded;
}
