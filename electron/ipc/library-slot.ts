import type { BulkProgress } from '../../shared/library/bulk.ts';
import type { ExternalChangeEvent } from '../../shared/library/external-change.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { FoundPart } from '../../shared/library/replace.ts';
import type { LibraryInfo, ReadingProgress } from '../../shared/library/summary.ts';
import { type AppError, DatelineError } from '../../shared/result.ts';
import { createEmitter } from '../library/events/emitter.ts';
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
  /** `listener` is called whenever what the open library lists may differ. */
  onChanged(listener: () => void): void;
  /** `listener` is told what went wrong in the open library behind the scenes. */
  onProblem(listener: (problem: AppError) => void): void;
  /** `listener` is told what other programs did to stories of the open library. */
  onExternalChange(listener: (what: ExternalChangeEvent) => void): void;
  /** `listener` is told when somebody else took the open library over, or gave it back. */
  onHolder(listener: (info: LibraryInfo) => void): void;
  /** `listener` is told how far the open library has been looked through. */
  onReading(listener: (progress: ReadingProgress) => void): void;
  /** `listener` is told of stories that an operation over many of them changed while they were open. */
  onRewritten(listener: (story: OpenStory) => void): void;
  /** `listener` is told how far an operation over many stories has come. */
  onBulkProgress(listener: (progress: BulkProgress) => void): void;
  /** `listener` is told what a search through the stories has found so far. */
  onFound(listener: (part: FoundPart) => void): void;
}

/** `recovery` is a folder on this computer for texts that cannot be written to a library. */
export function createLibrarySlot(recovery: () => string | null = () => null): LibrarySlot {
  const listeners: (() => void)[] = [];
  const problems = createEmitter<AppError>();
  const externalChanges = createEmitter<ExternalChangeEvent>();
  const holders = createEmitter<LibraryInfo>();
  const reading = createEmitter<ReadingProgress>();
  const rewritten = createEmitter<OpenStory>();
  const operations = createEmitter<BulkProgress>();
  const finds = createEmitter<FoundPart>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
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
      const stops = [
        next.onChanged(changed),
        next.onProblem(problems.emit),
        next.onExternalChange(externalChanges.emit),
        next.onHolder(holders.emit),
        next.onReading(reading.emit),
        next.onRewritten(rewritten.emit),
        next.onBulkProgress(operations.emit),
        next.onFound(finds.emit),
      ];
      const stopListening = () => {
        for (const stop of stops) stop();
      };
      open = { library: next, stopListening };
      await next.acquire({ recovery: recovery(), watch: true });
      return next.info;
    },
    signAs: (name) => {
      signer = name;
      open?.library.signAs(name);
    },
    close,
    onChanged: (listener) => {
      listeners.push(listener);
    },
    onProblem: problems.on,
    onExternalChange: externalChanges.on,
    onHolder: holders.on,
    onReading: reading.on,
    onRewritten: rewritten.on,
    onBulkProgress: operations.on,
    onFound: finds.on,
  };
}
