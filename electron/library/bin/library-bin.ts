import type { BinnedStory, Unbinned } from '../../../shared/library/binned-story.ts';
import type {
  ChangePort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { listBin } from './list-bin.ts';
import { removeBinned } from './remove-binned.ts';
import { restoreBinned } from './restore-binned.ts';

type LibraryBinPorts = LibraryPlace & IndexPort & OpenStoriesPort & WritingPort & ChangePort;

/** The bin of one library. Every method rejects with a DatelineError whose message is fit to show. */
export interface LibraryBin {
  /** Binned last comes first. */
  list(): Promise<readonly BinnedStory[]>;
  restore(name: string): Promise<Unbinned>;
  /** Deletes for ever exactly what is named; what has gone already is no failure. */
  remove(names: readonly string[]): Promise<void>;
}

export function libraryBin(context: LibraryBinPorts): LibraryBin {
  return {
    list: () => listBin(context),
    restore: (name) => restoreBinned(context, name),
    remove: (names) => removeBinned(context, names),
  };
}
