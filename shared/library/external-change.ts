import type { Story } from '../story/story.ts';

/**
 * What happened to the open story's file behind Dateline's back. `damaged`: it is there, but can no longer
 * be read; `gone`: it was deleted, moved or renamed.
 */
export type ExternalChange = 'changed' | 'damaged' | 'gone';

/**
 * Where another text of a story lies. `disk`: in the story's own file, written by another program;
 * `recovery`: on this computer, because it could not be written to the library; `copy`: beside the story,
 * where a sync program put it; `merge`: in a file in which Git left both sides of a merge, the story's own
 * or that file as it was.
 */
export type ConflictSource = 'disk' | 'recovery' | 'copy' | 'merge';

/** Another text of a story, waiting for a person to choose. */
export interface ConflictingText {
  /** Names it to the library; nothing can be read from it. */
  readonly key: string;
  readonly source: ConflictSource;
  /** The file's or folder's name, for display. */
  readonly name: string;
  /** ISO 8601 instant in UTC at which it was last changed. */
  readonly when: string;
}

/**
 * What other programs did to a story that is open: to its file, or to the other texts of it, of which these
 * are there now.
 */
export type ExternalChangeEvent =
  | { readonly id: string; readonly change: ExternalChange }
  | { readonly id: string; readonly conflicts: readonly ConflictingText[] };

/** Another text as it is compared with the story. */
export interface TheirSide extends ConflictingText {
  readonly story: Story;
  /** The text that both began from, where it is known. */
  readonly base: Story | null;
  /** Tells this text from any that may take its place before the person has chosen. */
  readonly seen: string;
}
