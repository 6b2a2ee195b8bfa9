import { assertNever } from '../assert-never.ts';
import type { Block, Figure, List, ListItem, Paragraph, QuoteChild } from './block.ts';
import { canonicalTable } from './canonical-table.ts';
import { codeText } from './code-text.ts';
import { canonicalInlines } from './inline.ts';

/**
 * The body in the one form that everything speaks: inlines canonical, neighbouring nested lists of one kind joined and without a direction of their own,
 * `start` only where it says something, `licence` likewise, quotes and boxes never without a child, tables with a cell in every place, and a body that is one empty paragraph is an
 * empty body. Idempotent.
 */
export function canonicalBody(blocks: readonly Block[]): readonly Block[] {
  const body = blocks.map(canonicalBlock);
  const only = body.length === 1 ? body[0] : undefined;
  return only?.type === 'paragraph' && only.children.length === 0 ? [] : body;
}

/** One block in canonical form, see `canonicalBody`. */
export function canonicalBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: canonicalInlines(block.children) };
    case 'list':
      return canonicalList(block);
    case 'quote':
    case 'pullquote':
      return {
        ...block,
        children: canonicalQuoteChildren(block.children),
        attribution: canonicalInlines(block.attribution),
      };
    case 'keypoints':
      return {
        ...block,
        title: canonicalInlines(block.title),
        points: block.points.length === 0 ? [[]] : block.points.map(canonicalInlines),
      };
    case 'figure':
      return canonicalFigure(block);
    case 'gallery':
      return { ...block, figures: block.figures.map(canonicalFigure) };
    case 'divider':
    case 'embed':
    case 'related':
      return block;
    case 'table':
      return canonicalTable(block);
    case 'code':
      return { ...block, text: codeText(block.text) };
    default:
      return assertNever(block, 'block');
  }
}

function canonicalFigure(figure: Figure): Figure {
  if (figure.licence !== '') return figure;
  const { licence: _, ...rest } = figure;
  return rest;
}

function canonicalQuoteChildren(children: readonly QuoteChild[]): readonly QuoteChild[] {
  const empty: Paragraph = { type: 'paragraph', children: [] };
  return children.length === 0 ? [empty] : children.map((child) => canonicalBlock(child) as QuoteChild);
}

function canonicalList(list: List): List {
  const { start, ...rest } = list;
  const items = list.items.map(canonicalItem);
  return list.ordered && start !== undefined && start !== 1 ? { ...rest, start, items } : { ...rest, items };
}

function canonicalItem(item: ListItem): ListItem {
  const joined: { readonly first: List; readonly items: ListItem[] }[] = [];
  for (const list of item.lists) {
    const last = joined.at(-1);
    if (last && last.first.ordered === list.ordered) for (const one of list.items) last.items.push(one);
    else joined.push({ first: list, items: [...list.items] });
  }
  const lists = joined.map(({ first: { direction: _, ...first }, items }) =>
    canonicalList({ ...first, items }),
  );
  return { children: canonicalInlines(item.children), lists };
}
