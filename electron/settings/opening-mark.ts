import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCacheFile } from '../library/cache/read-cache-file.ts';

/** Says on the disk which library is being opened, so that the next start knows when the program ended on the way. */
export interface OpeningMark {
  /** True for the library that an earlier program began to open and never had open. */
  isLeft(folder: string): boolean;
  begin(folder: string): void;
  /** The library is open, or is known not to open; of another one nothing is said. */
  end(library?: string): void;
  /** The program ends in order; an opening that has lasted so long that the person gave up is left as it is. */
  leave(): void;
}

const NAME = 'opening.json';
const LONGEST = 20_000;
/** A disk that sleeps is awake by then. */
const HUNG_MS = 5000;

/** `folder` is that of the settings; where nothing can be written there the next start does not know. */
export function openingMark(folder: string, now: () => number = () => performance.now()): OpeningMark {
  const file = path.join(folder, NAME);
  const left = readLeft(file);
  let begun: { readonly library: string; readonly at: number } | null = null;

  function end(library = begun?.library): void {
    if (begun === null || begun.library !== library) return;
    begun = null;
    unlessRefused(() => rmSync(file, { force: true }));
  }

  return {
    isLeft: (library) => begun === null && left !== null && left === realPath(library),
    begin(asked) {
      const library = realPath(asked);
      begun = { library, at: now() };
      // Not flushed: it is the program that may end, and the system keeps it then.
      unlessRefused(() => {
        writeFileSync(`${file}.new`, JSON.stringify({ library }));
        renameSync(`${file}.new`, file);
      });
    },
    end,
    leave() {
      if (begun !== null && now() - begun.at < HUNG_MS) end();
    },
  };
}

function readLeft(file: string): string | null {
  try {
    const found: unknown = JSON.parse(readCacheFile(file, LONGEST)?.toString() ?? 'null');
    const { library } = (found ?? {}) as { readonly library?: unknown };
    return typeof library === 'string' ? library : null;
  } catch (error) {
    // Half of it was written when the power went.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** One library may be asked for by many paths; an open one says its real one. */
function realPath(library: string): string {
  try {
    return realpathSync.native(library);
  } catch {
    return path.resolve(library);
  }
}

function unlessRefused(work: () => void): void {
  try {
    work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
