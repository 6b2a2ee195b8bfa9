import type { Block } from '../../shared/story/block.ts';

/** What a block is called in a sentence. */
export const BLOCK_NAMES: Readonly<Record<Block['type'], string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  quote: 'quote',
  pullquote: 'pull quote',
  figure: 'picture',
  gallery: 'gallery',
  divider: 'divider',
  keypoints: 'key points',
  embed: 'card',
  related: 'related story',
  table: 'table',
  code: 'code',
};
