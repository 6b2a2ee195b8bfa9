/**
 * Names that sync programs and tools give to a second text of `story.json`, which they put beside it. What
 * such a file says is read before anybody is told of it.
 */
const COPIES: readonly RegExp[] = [
  // Dropbox and Nextcloud: `story (conflicted copy 2026-01-31).json`, `story (Anna's conflicted copy
  // 2026-01-31).json`; browsers and drives: `story (1).json`
  /^story \(.{1,120}\)\.json$/u,
  // Nextcloud before that: `story_conflict-20260131-101500.json`
  /^story_conflict-.{1,60}\.json$/u,
  // Syncthing: `story.sync-conflict-20260131-101500-ABCDEFG.json`
  /^story\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}\.json$/,
  // iCloud: `story 2.json`; the Finder: `story copy.json`; Windows: `story - Copy (2).json`
  /^story \d{1,3}\.json$/,
  /^story copy( \d{1,3})?\.json$/,
  /^story - Copy( \(\d{1,3}\))?\.json$/,
  // Git's merge tools: `story.json.orig`, `story_LOCAL_4711.json`
  /^story\.json\.orig$/,
  /^story_(LOCAL|REMOTE|BACKUP)_\d{1,10}\.json$/,
  // OneDrive: `story-LAPTOP-OF-ANNA.json`
  /^story-[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}\.json$/u,
];

const STORY_FOLDER = /(?<id>[a-z0-9][a-z0-9-]{6,38}[a-z0-9])/u.source;
const COPY_SUFFIX =
  / \(.{1,120}\)| - Copy(?: \(\d{1,3}\))?| copy(?: \d{1,3})?| \d{1,3}|\.sync-conflict-.{1,60}/u.source;
const FOLDER_COPY = new RegExp(`^${STORY_FOLDER}(?:${COPY_SUFFIX})$`, 'u');

/** True for a file in a story's folder that by its name is another text of the story. */
export function isConflictName(name: string): boolean {
  return COPIES.some((pattern) => pattern.test(name));
}

/** The story that a folder is by its name a copy of, or null. */
export function folderCopyOf(name: string): string | null {
  return FOLDER_COPY.exec(name)?.groups?.id ?? null;
}

/** The place that iCloud keeps for a `story.json` which it has not brought to this computer. */
export const ICLOUD_PLACEHOLDER = '.story.json.icloud';
