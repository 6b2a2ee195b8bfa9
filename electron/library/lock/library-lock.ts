import { randomUUID } from 'node:crypto';
import type { LibraryHolder } from '../../../shared/library/library-holder.ts';
import { DatelineError } from '../../../shared/result.ts';
import { errnoOf } from '../disk/disk-error.ts';
import type { FoundLock, LockFile, LockRecord } from './lock-file.ts';

/** The person and the program that want to write. */
export interface Person {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
}

/** What a lock needs to know of the world; tests bring their own. */
export interface LockEnvironment {
  /** Milliseconds by this computer's clock, which may be wrong and may be set. */
  now(): number;
  /** Milliseconds that only ever go up. */
  elapsed(): number;
  isAlive(pid: number): boolean;
}

/**
 * Who may write to a library. One program at a time holds it; the others read, see who it is, and may take
 * it over. Nobody is kept out by a program that died: its lock is taken as soon as that is known.
 */
export interface LibraryLock {
  /** Who else holds the library; null while it is ours, or nobody's because no lock can be written there. */
  readonly holder: LibraryHolder | null;
  /** It was taken from a program that is gone without having given it back. */
  readonly wasAbandoned: boolean;
  /** Takes the library if it is free. Call once, first. */
  take(): Promise<void>;
  takeOver(): Promise<void>;
  /** Looks whether it is still as we think. Cheap; before every save, and now and then. */
  look(): Promise<void>;
  /** Says that we are alive. */
  beat(): Promise<void>;
  release(): Promise<void>;
}

/** Two computers' clocks may differ by this much: an older lock of another computer is one that nobody came back to. */
export const OLDEST_ELSEWHERE_MS = 10 * 60_000;
/** By one clock: far more than lies between two beats. */
export const OLDEST_HERE_MS = 90_000;
/** A lock that was watched this long without a beat belongs to nobody, whatever its clock says. */
export const SILENT_MS = 60_000;

/** `changed` is called when the library is no longer, or is from now on, ours. */
export function createLibraryLock(
  file: LockFile,
  person: Person,
  environment: LockEnvironment,
  changed: () => void,
): LibraryLock {
  const id = randomUUID();
  let since = '';
  let beats = 0;
  let ours = false;
  /** Half of our own lock may lie there. */
  let isUnfinished = false;
  let holder: LibraryHolder | null = null;
  let wasAbandoned = false;
  /** Whoever writes a lock just now; since when is known no better than that it was seen then. */
  let unknown: LibraryHolder | null = null;
  let watched: { readonly mark: string; readonly from: number } | null = null;

  const record = (): LockRecord => {
    const at = new Date(environment.now()).toISOString();
    return { id, ...person, since, at, beat: beats };
  };

  function setHolder(next: LibraryHolder | null): void {
    const was = holder;
    holder = next;
    ours = next === null;
    if ((was === null) !== (next === null) || was?.since !== next?.since) changed();
  }

  function isAbandoned(found: LockRecord | 'unreadable' | 'left'): boolean {
    if (found === 'left') return true;
    const mark = found === 'unreadable' ? found : `${found.id} ${found.beat}`;
    if (watched?.mark !== mark) watched = { mark, from: environment.elapsed() };
    if (environment.elapsed() - watched.from > SILENT_MS) return true;
    if (found === 'unreadable') return false;
    const age = environment.now() - Date.parse(found.at);
    if (found.host !== person.host) return age > OLDEST_ELSEWHERE_MS;
    return !environment.isAlive(found.pid) || age > OLDEST_HERE_MS;
  }

  async function claim(): Promise<void> {
    since = new Date(environment.now()).toISOString();
    beats = 0;
    await file.replace(record());
    isUnfinished = false;
    const now = await file.read();
    // Somebody else had the same idea a moment later: theirs is the one that stands.
    if (typeof now === 'object' && now.id !== id) setHolder(holderOf(now, person));
    else setHolder(null);
  }

  async function consider(found: FoundLock): Promise<void> {
    if (typeof found === 'object' && found.id === id) return setHolder(null);
    if (found === 'none') {
      since = new Date(environment.now()).toISOString();
      // Until it is whole: a disk that fails in the middle may not let it be taken away either.
      isUnfinished = true;
      const isMade = await file.create(record());
      isUnfinished = false;
      return isMade ? setHolder(null) : consider(await file.read());
    }
    const isOurHalf = isUnfinished && found === 'unreadable';
    if (isOurHalf || isAbandoned(found)) {
      wasAbandoned = !isOurHalf;
      return claim();
    }
    if (typeof found === 'object') setHolder(holderOf(found, person));
    else {
      unknown ??= { ...UNKNOWN, since: new Date(environment.now()).toISOString() };
      setHolder(unknown);
    }
  }

  return {
    get holder() {
      return holder;
    },
    get wasAbandoned() {
      return wasAbandoned;
    },
    take: () => unlessRefused(async () => consider(await file.read())),
    takeOver: claim,
    look: () =>
      unlessRefused(async () => {
        const found = await file.read();
        if (!ours) return consider(found);
        if (typeof found === 'object' && found.id !== id) setHolder(holderOf(found, person));
      }),
    beat: () =>
      unlessRefused(async () => {
        if (!ours) return;
        beats++;
        const found = await file.renew(record());
        if (typeof found === 'object' && found.id !== id) setHolder(holderOf(found, person));
        else if (found === 'none') await file.create(record());
        else if (found === 'unreadable' || found === 'left') await file.replace(record());
      }),
    release: () =>
      unlessRefused(async () => {
        if (!ours) return;
        ours = false;
        const found = await file.read();
        if (typeof found === 'object' && found.id === id) await file.remove();
      }),
  };
}

/** While a lock is being written it names nobody. */
const UNKNOWN: Omit<LibraryHolder, 'since'> = { user: 'somebody', host: 'another computer', here: false };

function holderOf({ user, host, since }: LockRecord, person: Person): LibraryHolder {
  return { user, host, since, here: host === person.host };
}

/**
 * A disk that takes no lock, or is gone, keeps nobody from the stories: what cannot be written there fails
 * by itself.
 */
async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (errnoOf(cause) === undefined && !(cause instanceof DatelineError)) throw cause;
  }
}
