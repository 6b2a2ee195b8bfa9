import { sizeWords } from '../../../shared/size-words.ts';

/** What a guard found in the place of a file of ours. */
export type GuardCode =
  /** It is a link. */
  | 'ELINKED'
  /** A folder on the way to it is a link. */
  | 'ELINKEDWAY'
  /** A folder, pipe, device or socket stands where a file should, or the other way round. */
  | 'EWRONGKIND'
  | 'ETOOLARGE'
  | 'ETOOMANY';

/**
 * A file of a library that is not what a file of ours can be. Like a failure of the disk it has a code, so
 * that whoever gets by without a file that cannot be read gets by without this one too; `diskError` makes
 * the sentence of it.
 */
export class GuardError extends Error {
  readonly code: GuardCode;
  readonly syscall = 'guard';
  readonly path: string;
  /** Goes on after the name of the file: `is a link, and Dateline follows none`. */
  readonly finding: string;

  constructor(code: GuardCode, path: string, finding: string) {
    super(`${code}: ${path} ${finding}`);
    this.code = code;
    this.path = path;
    this.finding = finding;
  }
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

/** Why this is no file of ours; null for a file. */
export function refusedFile(path: string, stat: Kind): GuardError | null {
  if (stat.isFile()) return null;
  if (stat.isSymbolicLink()) return linked(path);
  return new GuardError('EWRONGKIND', path, `is ${kindOf(stat)}, not a file`);
}

/** Why this is no folder of ours; null for a folder. */
export function refusedFolder(path: string, stat: Kind): GuardError | null {
  if (stat.isDirectory()) return null;
  if (stat.isSymbolicLink()) return linked(path);
  return new GuardError('EWRONGKIND', path, `is ${kindOf(stat)}, not a folder`);
}

export function linked(path: string): GuardError {
  return new GuardError('ELINKED', path, 'is a link, and Dateline follows none');
}

export function linkedWay(path: string, link: string): GuardError {
  return new GuardError('ELINKEDWAY', path, `is reached through the link ${link}, and Dateline follows none`);
}

export function tooLarge(path: string, most: number): GuardError {
  return new GuardError('ETOOLARGE', path, `is larger than ${sizeWords(most)}`);
}

function kindOf(stat: Kind): string {
  if (stat.isFile()) return 'a file';
  if (stat.isDirectory()) return 'a folder';
  if (stat.isFIFO()) return 'a pipe';
  return stat.isSocket() ? 'a socket' : 'a device';
}
