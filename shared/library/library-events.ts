import type { AppError } from '../result.ts';
import type { BulkProgress } from './bulk.ts';
import type { ExternalChangeEvent } from './external-change.ts';
import type { OpenStory } from './open-story.ts';
import type { FoundPart } from './replace.ts';
import type { LibraryInfo, ReadingProgress } from './summary.ts';

/** What an open library tells: the name of each event and its payload. A window may listen to every one of them. */
export interface LibraryEvents {
  /** Stories were added, changed or removed; ask for the list again. Told once a turn. */
  'library.changed': null;
  /** Something went wrong behind the scenes that the person should know; the text is safe. */
  'library.problem': AppError;
  /** What a problem told of is over: what went wrong has gone well again. */
  'library.problemOver': AppError;
  /** Somebody took the library over, or gave it back. */
  'library.holder': LibraryInfo;
  /** The library is being looked through; its list grows meanwhile. */
  'library.reading': ReadingProgress;
  /** Another program has been at the file of a story that was opened. */
  'story.external': ExternalChangeEvent;
  /** An operation over many stories changed one that was opened: what is in the window goes on from this. */
  'story.rewritten': OpenStory;
  /** An operation over many stories goes on. */
  'bulk.progress': BulkProgress;
  /** A search through the stories goes on. */
  'replace.found': FoundPart;
}
