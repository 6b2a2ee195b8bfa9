import { DatelineError, type ErrorCode } from '../../../shared/result.ts';
import { type GuardCode, GuardError } from './guard-error.ts';

type Sentence = (where: string) => string;

/** Why the system refused, and what a person can do about it. */
const REASONS: ReadonlyMap<string, readonly [ErrorCode, Sentence]> = new Map(
  Object.entries<readonly [ErrorCode, Sentence]>({
    ENOSPC: ['disk-full', (where) => `the disk with ${where} is full: free some space and try again`],
    EDQUOT: [
      'disk-full',
      (where) => `your quota on the disk with ${where} is used up: free some space and try again`,
    ],
    EFBIG: [
      'disk-full',
      (where) => `the disk with ${where} cannot hold a file of this size: use another disk`,
    ],
    EROFS: ['read-only', (where) => `${where} is on a read-only disk: choose a folder that can be written`],
    EACCES: [
      'access-denied',
      (where) => `you have no permission for ${where}: change its permissions or choose another folder`,
    ],
    EPERM: [
      'access-denied',
      (where) => `the system does not allow it for ${where}: change its permissions or choose another folder`,
    ],
    EBUSY: [
      'access-denied',
      (where) => `another program is holding ${where}: close that program and try again`,
    ],
    EMFILE: ['access-denied', () => 'too many files are open: close other programs and try again'],
    ENFILE: [
      'access-denied',
      () => 'too many files are open on this computer: close other programs and try again',
    ],
    ENOENT: [
      'not-found',
      (where) => `${where} is not there: check that its disk is connected and that nothing moved it`,
    ],
    ENOTDIR: [
      'not-found',
      (where) => `${where} runs through a file where a folder should be: check the path`,
    ],
    EISDIR: ['unreadable-input', (where) => `${where} is a folder, not a file: choose a file`],
    EEXIST: ['invalid-argument', (where) => `${where} is there already: move it away or choose another name`],
    ENOTEMPTY: [
      'invalid-argument',
      (where) => `${where} is there already and not empty: move it away or choose another name`,
    ],
    ELOOP: ['unreadable-input', (where) => `${where} is a link that leads in a circle: choose the real file`],
    ENAMETOOLONG: ['invalid-argument', (where) => `the name ${where} is too long: choose a shorter one`],
    EIO: [
      'access-denied',
      (where) => `the disk with ${where} reports a fault: copy your files to another disk`,
    ],
  }),
);

/** What a person can do about what stands in the place of a file of ours. */
const REMEDIES: Readonly<Record<GuardCode, string>> = {
  ELINKED: 'put the real file in its place, or delete the link',
  ELINKEDWAY: 'put the real folder in the place of the link',
  EWRONGKIND: 'move it out of the library',
  ETOOLARGE: 'move it out of the library, or put the right file in its place',
  ETOOMANY: 'move what is not of the library out of it',
};

/**
 * The failure as a person reads it. `action` completes "Could not …"; `where` is the file or folder. What
 * is not a failure of the file system is given back as it is.
 */
export function diskError(cause: unknown, action: string, where: string): unknown {
  if (cause instanceof DatelineError) return cause;
  if (cause instanceof GuardError) {
    const message = `Could not ${action} because ${cause.path} ${cause.finding}: ${REMEDIES[cause.code]}.`;
    return new DatelineError('damaged', message, { cause });
  }
  const code = errnoOf(cause);
  if (code === undefined) return cause;
  const known = REASONS.get(code);
  if (!known) {
    const message =
      `Could not ${action} because the system answered ${code} for ${where}: ` +
      'check the disk and try again.';
    return new DatelineError('internal', message, { cause });
  }
  const [errorCode, reason] = known;
  return new DatelineError(errorCode, `Could not ${action} because ${reason(where)}.`, { cause });
}

/** Runs `work`; a failure of the file system comes out as a sentence, see `diskError`. */
export async function onDisk<T>(action: string, where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw diskError(cause, action, where);
  }
}

/** The system's code of a failure (`ENOENT`), or undefined when it is something else. */
export function errnoOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}

/**
 * True when `cause` says nothing of the file but that it could not be had just now: too many files are
 * open, or another program holds it. It must not count as damaged, nor give way to another.
 */
export function isTransient(cause: unknown): boolean {
  const code = errnoOf(cause instanceof DatelineError ? cause.cause : cause);
  return code !== undefined && ['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN', 'ENOMEM'].includes(code);
}

/** True when `cause` says that nothing is there. */
export function isMissing(cause: unknown): boolean {
  const code = errnoOf(cause);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * Why something could not be read: the sentence that was thrown, or `what` with the reason behind it.
 * Throws what is no failure of a disk.
 */
export function unreadableReason(cause: unknown, what: string): string {
  if (cause instanceof DatelineError) return cause.message;
  if (cause instanceof GuardError) return `${what}: it ${cause.finding}`;
  const code = errnoOf(cause);
  if (code === undefined) throw cause;
  return `${what} (${code})`;
}
