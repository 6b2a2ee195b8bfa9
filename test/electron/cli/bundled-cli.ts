import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Bundles an entry file the way the program is bundled, with the worker beside it, for tests that need a
 * process of its own. Removed when the file's tests end.
 */
export function bundled(entry: string): () => string {
  // Inside the project, because the program looks for its assets above itself.
  const folder = join(ROOT, 'out', 'test', `${process.pid}-${Math.random().toString(36).slice(2)}`);
  beforeAll(async () => {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: folder,
        target: 'node20.18',
        minify: false,
        rolldownOptions: {
          input: {
            entry: join(ROOT, entry),
            'import-worker': join(ROOT, 'electron/library/import/import-worker.ts'),
          },
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    });
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => join(folder, 'entry.js');
}

/** Runs the command line in a process of its own. */
export function runNode(file: string, words: readonly string[], cwd?: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
