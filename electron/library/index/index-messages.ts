import type { ReadingProgress } from '../../../shared/library/summary.ts';
import type { StoryIndex } from '../ports/story-index.ts';
import type { ScanTimeouts } from './wait-for-scan.ts';

/** What the thread of an index is started with. */
export interface IndexJob {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly timeouts: ScanTimeouts;
}

export type IndexCall = keyof StoryIndex;

export interface IndexQuestion {
  readonly number: number;
  readonly call: IndexCall;
  readonly arguments: readonly unknown[];
}

export type IndexMessage =
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | {
      readonly kind: 'failure';
      readonly number: number;
      readonly message: string;
      /** Of a DatelineError; null for what nobody foresaw. */
      readonly code: string | null;
    }
  | { readonly kind: 'progress'; readonly progress: ReadingProgress };
