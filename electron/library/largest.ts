import { LARGEST_PICTURE_BYTES } from './media/inspect-picture.ts';

const KB = 1024;
const MB = 1024 * KB;

/**
 * How many bytes a file of each kind may hold, far above what Dateline writes there: a larger one is a mistake or an attack, and reading it would
 * stop the program.
 */
export const LARGEST = {
  /** `story.json`, a text in the history, and a text kept on this computer, which holds two. */
  story: 64 * MB,
  kept: 160 * MB,
  /** One version's record. */
  record: 8 * MB,
  site: 16 * MB,
  tags: 32 * MB,
  topics: 64 * MB,
  searches: 8 * MB,
  snippets: 32 * MB,
  picture: LARGEST_PICTURE_BYTES,
  lock: 10 * KB,
  /** When a story was binned. */
  note: 10 * KB,
  folderCopies: 16 * MB,
  /** What says that a folder holds backups, and the list of what is in one: a hundred bytes and the path for each file. */
  mark: 64 * KB,
  manifest: 512 * MB,
} as const;
