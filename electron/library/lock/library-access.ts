import type { LibraryHolder } from '../../../shared/library/library-holder.ts';
import type { ProblemPort, WritablePlace } from '../ports/library-ports.ts';
import { currentPerson, lockEnvironment } from './current-person.ts';
import { holdLibrary } from './hold-library.ts';
import { createLibraryLock, type LibraryLock } from './library-lock.ts';
import { lockFile } from './lock-file.ts';
import { lockProblem } from './lock-problem.ts';

/** Whether a library may be written, from when it is taken until it is given back. */
export interface LibraryAccess {
  readonly readOnly: boolean;
  readonly holder: LibraryHolder | null;
  /** A program that had it open before came to a sudden end. */
  readonly wasAbandoned: boolean;
  take(): Promise<void>;
  takeOver(): Promise<void>;
  /** Looks whether it is still as we think. */
  look(): Promise<void>;
  giveBack(): Promise<void>;
}

/** `changed` is called when the library is no longer, or is from now on, ours. */
export function createLibraryAccess(
  { report, ...place }: WritablePlace & ProblemPort,
  isReadOnlyDisk: boolean,
  changed: () => void,
): LibraryAccess {
  let lock: LibraryLock | null = null;
  let release: (() => Promise<void>) | null = null;
  const holder = () => lock?.holder ?? null;

  return {
    get readOnly() {
      return isReadOnlyDisk || holder() !== null;
    },
    get holder() {
      return holder();
    },
    get wasAbandoned() {
      return lock?.wasAbandoned ?? false;
    },
    async take() {
      if (isReadOnlyDisk) return;
      const file = lockFile(place.fileSystem, place.layout, (message) =>
        report({ code: 'damaged', message }),
      );
      lock = createLibraryLock(file, currentPerson(), lockEnvironment, changed);
      await lock.take();
      release = holdLibrary(lock, (cause) => report(lockProblem(cause)));
    },
    takeOver: async () => lock?.takeOver(),
    look: async () => lock?.look(),
    async giveBack() {
      await release?.();
      release = null;
    },
  };
}
