import type { Block } from '../story/block.ts';
import type { Snippet } from './snippet.ts';

/** A snippet as it is put into a story. */
export interface SnippetWithBody extends Snippet {
  readonly body: readonly Block[];
}
