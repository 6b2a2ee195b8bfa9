import { z } from 'zod';
import { BACKUP_NAME, type Backup } from '../../../shared/backup/backup.ts';
import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError } from '../../../shared/result.ts';

export const BACKUP_FORMAT = 'dateline-backup';
export const BACKUP_VERSION = 1;

/** SHA-256 in hexadecimal digits: the name of an object. */
export const OBJECT_HASH = /^[0-9a-f]{64}$/;

/** One file of the library in a backup. */
export interface BackedUpFile {
  /** Relative to the library's folder, with slashes. */
  readonly path: string;
  readonly hash: string;
  readonly size: number;
  /** What the file's entry said then: a file that still says so is not read again. */
  readonly mtimeMs: number;
  readonly ino: number;
}

export interface Manifest {
  readonly when: string;
  /** The library's folder. */
  readonly library: string;
  readonly files: readonly BackedUpFile[];
  /** What could not be read when the backup was made; where an earlier backup had it, that text is in `files`. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

const manifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  when: z.iso.datetime(),
  library: z.string(),
  skipped: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
  files: z.array(
    z.strictObject({
      path: z.string().refine(isPathInside, 'leads out of the library'),
      hash: z.string().regex(OBJECT_HASH),
      size: z.int().min(0),
      mtimeMs: z.number(),
      ino: z.number(),
    }),
  ),
});

/**
 * A backup may have been written by an enemy: no path of it may lead out of the folder that it is restored
 * to, on any system.
 */
export function isPathInside(path: string): boolean {
  if (path === '' || path.length > 4000 || /[\\:\p{Cc}]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** One file a line, so that a person can read it. */
export function printManifest({ files, ...rest }: Manifest): string {
  const head = JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...rest }, null, 2).slice(
    0,
    -2,
  );
  const lines = files.map((file) => JSON.stringify(file)).join(',\n    ');
  return lines === '' ? `${head},\n  "files": []\n}\n` : `${head},\n  "files": [\n    ${lines}\n  ]\n}\n`;
}

/** Reads a manifest. Throws DatelineError whose message is the end of a sentence. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DatelineError('damaged', 'its list of files is not whole', { cause });
  }
  const version = (value as { readonly version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > BACKUP_VERSION) {
    throw new DatelineError('unsupported', `a newer Dateline made it (format ${version})`);
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const problem = plainProblem(parsed.error, value);
    throw new DatelineError('damaged', `its list of files is not sound: ${problem}`);
  }
  const { format: _, version: __, ...manifest } = parsed.data;
  return manifest;
}

export function backupName(when: string): string {
  return when.replace(/[:.]/g, '-');
}

/** When a backup was made, by its name. */
export function whenOf(name: string): string {
  return name.replace(/T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
}

export function checkedBackupName(name: string): string {
  if (BACKUP_NAME.test(name) && !Number.isNaN(Date.parse(whenOf(name)))) return name;
  throw new DatelineError('not-found', `There is no backup "${name.slice(0, 60)}" here.`);
}

const STORY_FILE = /^stories\/([^/]+)\/story\.json$/;

/** The stories in a backup: id and file of each. */
export function storyFilesOf({ files }: Manifest): ReadonlyMap<string, BackedUpFile> {
  return new Map(
    files.flatMap((file) => {
      const id = STORY_FILE.exec(file.path)?.[1];
      return id === undefined ? [] : [[id, file] as const];
    }),
  );
}

export function backupOf(name: string, manifest: Manifest): Backup {
  return {
    name,
    when: manifest.when,
    stories: storyFilesOf(manifest).size,
    files: manifest.files.length,
    bytes: manifest.files.reduce((sum, { size }) => sum + size, 0),
  };
}
