import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { bundledFile } from '../../threads/bundled-file.ts';

export type Sqlite = typeof import('node-sqlite3-wasm');

/**
 * How much of a function is run, about in bytes of what the first compiler made of it, before V8 compiles it again to
 * make it quicker. Compiling SQLite's largest ones so takes up to half a second of processor, and V8's own measure
 * comes to it at every start, beside the window that is being shown; ours does where hundreds of stories are read, or
 * in the first search. In a window, whose code checks each access to memory by itself, a round of SQLite's machine
 * counts for more than on the command line: an index that is only opened comes to 200 million there.
 */
const RUN_BEFORE_OPTIMISING = 600_000_000;

/** That of the V8 in Electron 33, for what is loaded afterwards: codecs of pictures are worth it sooner. */
const RUN_BY_DEFAULT = 13_000_000;

let loaded: Sqlite | null = null;

/**
 * SQLite as WebAssembly: no native code, the same in the app and on the command line. Reading it takes a
 * moment, so it is not read before it is needed.
 */
export function loadSqlite(): Sqlite {
  // It finds its binary beside itself, so the build copies both.
  const file = bundledFile('sqlite', 'node-sqlite3-wasm.cjs') ?? 'node-sqlite3-wasm';
  loaded ??= optimisedAfter(RUN_BEFORE_OPTIMISING, () => createRequire(import.meta.url)(file) as Sqlite);
  return loaded;
}

/** Loads WebAssembly whose functions V8 optimises once so much of them has run, and only that. */
function optimisedAfter<T>(run: number, load: () => T): T {
  setFlagsFromString(`--wasm-tiering-budget=${run}`);
  try {
    return load();
  } finally {
    setFlagsFromString(`--wasm-tiering-budget=${RUN_BY_DEFAULT}`);
  }
}
