import { join } from 'node:path';
import type { World } from './world.ts';

/** A command, and what is known of how it has to end. */
export interface Command {
  readonly name: string;
  readonly words: readonly string[];
  /** Everything that a window asks of an open library, instead of a command. */
  readonly asWindow?: true;
  /** Prints the library's stories: the healthy one has to be among them. */
  readonly lists?: true;
  /** Writes all stories out into this folder: the healthy one has to be there. */
  readonly exportsTo?: string;
  /** Tells what is damaged on stdout and ends with 1. */
  readonly tells?: true;
  /** Finds what is wrong with the library. */
  readonly checks?: boolean;
  /** Works on the backups. */
  readonly ofBackups?: true;
}

export const ROUND_NAMES = [
  'read',
  'back up',
  'import',
  'restore the library',
  'restore a story',
  'restore from the bin',
  'delete from the bin',
  'empty the bin',
  'repair',
  'repair from the backups',
  'as a window',
] as const;
export type RoundName = (typeof ROUND_NAMES)[number];

/** Commands that are run one after the other in a world that is made new for them. */
export type Round = readonly Command[];

/**
 * Everything that the command line can be asked, and an open library. What changes a library has a world of
 * its own.
 */
export function roundsOf(world: World, markdown: string): Readonly<Record<RoundName, Round>> {
  const { desk, backups, out, stories } = world;
  const at = ['--library', desk];
  const exported = (name: string, ...words: string[]): Command => ({
    name: `export ${words.join(' ')}`,
    words: ['export', '--all', ...words, '--out', join(out, name), ...at],
    exportsTo: join(out, name),
  });
  const run: Command = {
    name: 'backup run',
    words: ['backup', 'run', '--to', backups, ...at],
    ofBackups: true,
  };
  const from = ['--from', backups];
  const check: Command = { name: 'check', words: ['check', ...at], tells: true, checks: true };
  const list: Command = { name: 'list', words: ['list', ...at], lists: true };
  return {
    read: [
      list,
      { name: 'list --search', words: ['list', '--search', 'healthy', ...at], lists: true },
      exported('html', '--to', 'html'),
      exported('single', '--to', 'html', '--single-file'),
      exported('markdown', '--to', 'markdown'),
      check,
      { name: 'bin list', words: ['bin', 'list', ...at], tells: true },
      { name: 'backup list', words: ['backup', 'list', ...from], tells: true, ofBackups: true },
      { name: 'backup verify', words: ['backup', 'verify', ...from], tells: true, ofBackups: true },
      {
        name: 'backup restore --out',
        words: ['backup', 'restore', 'latest', ...from, '--out', join(out, 'restored')],
        ofBackups: true,
      },
    ],
    'back up': [run, list],
    import: [{ name: 'import', words: ['import', markdown, ...at] }, list],
    'restore the library': [
      {
        name: 'backup restore --library',
        words: ['backup', 'restore', 'latest', ...from, ...at],
        ofBackups: true,
      },
      list,
    ],
    'restore a story': [
      {
        name: 'backup restore --story',
        words: ['backup', 'restore', 'latest', ...from, ...at, '--story', stories.victim],
        ofBackups: true,
      },
      list,
    ],
    'restore from the bin': [
      { name: 'bin restore', words: ['bin', 'restore', stories.binned[0], ...at] },
      list,
    ],
    'delete from the bin': [{ name: 'bin delete', words: ['bin', 'delete', stories.binned[0], ...at] }, list],
    'empty the bin': [{ name: 'bin empty', words: ['bin', 'empty', ...at] }, list],
    repair: [
      { name: 'check --repair', words: ['check', '--repair', ...at], tells: true },
      list,
      { ...check, name: 'check after it', checks: false },
    ],
    'repair from the backups': [
      {
        name: 'check --repair --backup',
        words: ['check', '--repair', '--backup', backups, ...at],
        tells: true,
        ofBackups: true,
      },
      list,
    ],
    'as a window': [{ name: 'library', words: ['library'], asWindow: true }, list],
  };
}
