import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../../electron/library/check/finding.ts';
import type { Chance } from './chance.ts';

/** A library to break: where it lies, and the stories that nothing has been done to yet. */
export interface Victim {
  readonly folder: string;
  /** A story to break; each is broken once at most. */
  takeStory(): string;
  /** How many files a crowd of strangers has. */
  readonly crowd: number;
  /** A folder outside the library. */
  readonly outside: string;
  /** The name of a story that lies in its bin. */
  readonly binned: string;
}

/** Names a finding that a check has to have; null where the damage may be too small for any program to see. */
export type Expected = ((finding: Finding) => boolean) | null;

export type Damage = (victim: Victim, chance: Chance) => Promise<Expected>;

export const storyFile = ({ folder }: Victim, id: string) => join(folder, 'stories', id, 'story.json');
export const damaged =
  (id: string): Expected =>
  (finding) =>
    finding.level === 'damaged' && finding.file.includes(id);
export const named =
  (file: string): Expected =>
  (finding) =>
    finding.file === file;

export async function oneOf(
  folder: string,
  chance: Chance,
  fits: (name: string) => boolean,
): Promise<string | null> {
  const names = (await readdir(folder)).filter(fits).sort();
  return names.length === 0 ? null : chance.pick(names);
}
