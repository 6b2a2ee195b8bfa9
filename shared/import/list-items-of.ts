import type { Block, BlockType } from '../story/block.ts';
import { plainBlocks } from '../story/blocks/block-models.ts';
import type { List, ListItem } from '../story/blocks/list.ts';
import type { Inline } from '../story/inline.ts';

interface OpenItem {
  readonly children: Inline[];
  readonly lists: List[];
}

/**
 * The items of a list whose items (or stray contents) hold these blocks. An item of the model is one run of
 * text, then its nested lists: further paragraphs follow after a line break, text after a nested list is an
 * item of its own, and a list without text before it belongs to the item above. Pictures and boxes come out
 * in `after`. With `keepEmpty`, an item without words is an item, and so is one with a list alone.
 */
export function listItemsOf(
  contents: readonly (readonly Block[])[],
  options: { readonly keepEmpty?: boolean } = {},
): {
  readonly items: readonly ListItem[];
  readonly after: readonly Block[];
} {
  const items: OpenItem[] = [];
  const after: Block[] = [];
  for (const blocks of contents) {
    if (blocks.length === 0 && options.keepEmpty) begin(items);
    const lone = blocks.length > 0 && blocks.every((block) => block.type === 'list');
    let item: OpenItem | undefined = lone && !options.keepEmpty ? items.at(-1) : undefined;
    for (const block of blocks.flatMap(textAndLists)) {
      if (block.type === 'list') {
        item ??= begin(items);
        item.lists.push(block);
      } else if (block.type === 'paragraph') {
        if (item === undefined || item.lists.length > 0) item = begin(items);
        if (item.children.length > 0) item.children.push({ type: 'break' });
        for (const inline of block.children) item.children.push(inline);
      } else if (block.type !== 'divider') after.push(block);
    }
  }
  return { items, after };
}

function begin(items: OpenItem[]): OpenItem {
  const item = { children: [], lists: [] };
  items.push(item);
  return item;
}

/** What is said in plain blocks in an item; any other box or picture comes after the list. */
const TEXT: ReadonlySet<BlockType> = new Set<BlockType>(['table', 'code', 'quote', 'pullquote']);

function textAndLists(block: Block): readonly Block[] {
  if (block.type === 'heading') return [{ type: 'paragraph', children: block.children }];
  return TEXT.has(block.type) ? plainBlocks(block) : [block];
}
