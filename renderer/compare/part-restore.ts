import type { Block } from '../../shared/story/block.ts';
import type { StoryFields } from '../../shared/story/story.ts';

/** Brings single parts of the text that is compared from into the one that it is compared with. */
export interface PartRestore {
  /** One of the blocks of the older text. */
  block(block: Block): void;
  field(name: keyof StoryFields): void;
}
