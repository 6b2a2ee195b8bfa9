import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSource, type SourceFile } from './rules/source-file.ts';

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCE = /\.(?:ts|tsx|mjs)$/;
const BINARY = /\.(?:png|jpe?g|webp|gif|ico|icns|woff2?|ttf|otf|docx|pdf)$/;

export function readProjectFile(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}

/** Files that are in the repository or about to be, below the root. */
export function projectPaths(): string[] {
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = [...new Set(listing.split('\0').filter(Boolean))];
  return paths.filter((file) => existsSync(path.join(PROJECT_ROOT, file)));
}

export function projectTexts(): { path: string; text: string }[] {
  return projectPaths()
    .filter((file) => !BINARY.test(file))
    .map((file) => ({ path: file, text: readProjectFile(file) }));
}

export function projectSources(): SourceFile[] {
  return projectPaths()
    .filter((file) => SOURCE.test(file) && !file.includes('/fixtures/'))
    .map((file) => parseSource(file, readProjectFile(file)));
}
