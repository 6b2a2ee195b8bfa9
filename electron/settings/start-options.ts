import path from 'node:path';
import type { AppError } from '../../shared/result.ts';

export interface StartOptions {
  /** Absolute path of the library that was asked for. */
  readonly library: string | null;
  /** Absolute path of the folder for settings and caches; null for the system's usual place. */
  readonly userData: string | null;
  readonly problem: AppError | null;
}

const OPTIONS = { '--library': 'library', '--user-data-dir': 'userData' } as const;

/**
 * Reads `--library DIR` and `--user-data-dir DIR` (also with `=`) from a command line that carries
 * Chromium's own switches as well. Relative folders are seen from `cwd`. Of an option given twice the last
 * one counts.
 */
export function readStartOptions(words: readonly string[], cwd: string): StartOptions {
  const found: { library: string | null; userData: string | null } = { library: null, userData: null };
  let problem: AppError | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = Object.keys(OPTIONS).find((option) => word === option || word.startsWith(`${option}=`));
    if (name === undefined) continue;
    const inline = word.length > name.length;
    const next = words[at + 1];
    const value = inline ? word.slice(name.length + 1) : next?.startsWith('--') ? '' : (next ?? '');
    if (!inline && value !== '') at++;
    if (value === '') {
      problem = {
        code: 'invalid-argument',
        message: `${name} needs a folder after it, as in ${name} Stories.`,
      };
    } else {
      found[OPTIONS[name as keyof typeof OPTIONS]] = path.resolve(cwd, value);
    }
  }
  return { ...found, problem };
}
