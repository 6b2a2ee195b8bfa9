import type { LinePattern } from '../../../shared/find/find-query.ts';
import type { FoundStory } from '../../../shared/library/replace.ts';

/** What the thread that looks through stories is started with. */
export interface FindJob {
  /** The library's, absolute and without links. */
  readonly folder: string;
  readonly pattern: LinePattern;
  readonly template: string | null;
  readonly files: readonly { readonly id: string; readonly file: string }[];
  /** Hits after which it ends. */
  readonly most: number;
}

/** What it tells: before each story nothing, after some of them what they have. */
export interface FindMessage {
  readonly done: number;
  readonly unread: number;
  readonly found: readonly FoundStory[];
  readonly end: 'through' | 'more' | null;
}
