import type { ListItem, List as MdastList } from 'mdast';
import type { Block } from '../../../story/block.ts';
import type { BlockDirection } from '../../../story/blocks/block-direction.ts';
import type { List } from '../../../story/blocks/list.ts';
import { listItemsOf } from '../../list-items-of.ts';
import type { MarkdownContext } from '../markdown-context.ts';

/** The list, and after it the pictures that stood in it. A task's box becomes a sign before its text. */
export function listFromMarkdown(node: MdastList, context: MarkdownContext, depth: number): readonly Block[] {
  const contents = node.children.map((item) => itemBlocks(item, context, depth));
  const { items, after } = listItemsOf(contents, { keepEmpty: true });
  const ordered = node.ordered === true;
  const start = ordered && typeof node.start === 'number' ? { start: node.start } : {};
  const list: List = { type: 'list', ordered, ...start, ...commonDirection(contents.flat()), items };
  return items.length === 0 ? after : [list, ...after];
}

/** The direction that all lines of a list were chosen to run in. */
function commonDirection(blocks: readonly Block[]): { readonly direction?: BlockDirection } {
  const chosen = new Set(blocks.map((block) => ('direction' in block ? block.direction : undefined)));
  const [direction] = chosen;
  return chosen.size === 1 && direction ? { direction } : {};
}

function itemBlocks(item: ListItem, context: MarkdownContext, depth: number): readonly Block[] {
  const blocks = context.blocksOf(item.children, context, depth);
  if (typeof item.checked !== 'boolean') return blocks;
  const sign = { type: 'text' as const, text: item.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return [{ ...first, children: [sign, ...first.children] }, ...rest];
  return [{ type: 'paragraph', children: [sign] }, ...blocks];
}
