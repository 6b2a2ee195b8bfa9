import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSource, type SourceFile } from './rules/source-file.ts';

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCE = /\.(?:ts|tsx|mjs)$/;
const BINARY = /\.(?:png|jpe?g|webp|gif|ico|icns|woff2?|ttf|otf|docx|pdf)$/;

/** Made when it is first asked for, and then shared by all rules: reading and parsing cost far more than they do. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function readProjectFile(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}

/** Files that are in the repository or about to be, below the root. */
export const projectPaths = once((): readonly string[] => {
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = [...new Set(listing.split('\0').filter(Boolean))];
  return paths.filter((file) => existsSync(path.join(PROJECT_ROOT, file)));
});

export const projectTexts = once((): readonly { readonly path: string; readonly text: string }[] =>
  projectPaths()
    .filter((file) => !BINARY.test(file))
    .map((file) => ({ path: file, text: readProjectFile(file) })),
);

export const projectSources = once((): readonly SourceFile[] =>
  projectTexts()
    .filter((file) => SOURCE.test(file.path) && !file.path.includes('/fixtures/'))
    .map((file) => parseSource(file.path, file.text)),
);
