import type { LibraryEvents } from '../../shared/library/library-events.ts';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import { DatelineError } from '../../shared/result.ts';
import { createTypedEmitter, type EventSource } from '../../shared/typed-emitter.ts';
import type { Library } from '../library/library.ts';

/** The library that is open, if any; one at a time. */
export interface LibrarySlot {
  current(): Library | null;
  /** Throws `no-library` while there is none. */
  library(): Library;
  /** Puts another library in place of the open one, which is closed first. */
  change(next: Library): Promise<LibraryInfo>;
  /** Whose name the trail of a story gets, in every library that is opened. */
  signAs(name: () => string): void;
  /** Closes the open library, so that everything of it is on disk. */
  close(): Promise<void>;
  /** What the open library tells. */
  readonly events: EventSource<LibraryEvents>;
}

/** `recovery` is a folder on this computer for texts that cannot be written to a library. */
export function createLibrarySlot(recovery: () => string | null = () => null): LibrarySlot {
  const events = createTypedEmitter<LibraryEvents>();
  let open: { readonly library: Library; readonly stopListening: () => void } | null = null;

  let signer: (() => string) | null = null;

  async function close(): Promise<void> {
    const closing = open;
    open = null;
    closing?.stopListening();
    await closing?.library.close();
  }

  return {
    current: () => open?.library ?? null,
    library: () => {
      if (!open) throw new DatelineError('no-library', 'No library is open: open or create one first.');
      return open.library;
    },
    change: async (next) => {
      await close();
      if (signer) next.signAs(signer);
      const stopListening = next.events.onAny(events.emit);
      open = { library: next, stopListening };
      await next.acquire({ recovery: recovery(), watch: true });
      return next.info;
    },
    signAs: (name) => {
      signer = name;
      open?.library.signAs(name);
    },
    close,
    events,
  };
}
