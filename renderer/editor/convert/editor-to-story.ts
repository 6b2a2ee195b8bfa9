import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import type { HeadingNode } from '@lexical/rich-text';
import { $isElementNode, $isParagraphNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import type { BlockDirection } from '../../../shared/story/blocks/block-direction.ts';
import type { List, ListItem } from '../../../shared/story/blocks/list.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import type { QuoteChild } from '../../../shared/story/blocks/quote.ts';
import type { TableCell } from '../../../shared/story/blocks/table.ts';
import { canonicalBlock } from '../../../shared/story/canonical-body.ts';
import type { Inline } from '../../../shared/story/inline.ts';
import type { CodeNode } from '../nodes/code/CodeNode.ts';
import type { EmbedNode } from '../nodes/embed/EmbedNode.tsx';
import type { FigureNode } from '../nodes/figure/FigureNode.tsx';
import type { GalleryNode } from '../nodes/gallery/GalleryNode.tsx';
import { headingLevel } from '../nodes/heading/heading-level.ts';
import type { KeyPointsNode } from '../nodes/key-points/KeyPointsNode.ts';
import type { QuoteNode } from '../nodes/quote/QuoteNode.ts';
import type { RelatedNode } from '../nodes/related/RelatedNode.tsx';
import type { TableNode } from '../nodes/table/TableNode.ts';
import { $readInline, $readInlines } from './read-inlines.ts';
import { EVERYTHING, type Scope } from './scope.ts';

type Reader = (node: never, scope: Scope) => Block;

/** One reader for each type of block node; a type that is not here fails by name. */
const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    paragraph: (node: ElementNode, scope) => $readParagraph(node, scope),
    heading: (node: HeadingNode, scope) => ({
      type: 'heading',
      level: headingLevel(node.getTag()),
      ...$readDirection(node),
      children: $readInlines(node, scope),
    }),
    list: (node: ListNode, scope) => $readList(node, scope),
    'story-quote': (node: QuoteNode, scope) => $readQuote(node, scope),
    figure: (node: FigureNode) => node.getFigure(),
    gallery: (node: GalleryNode) => node.getGallery(),
    divider: () => ({ type: 'divider' }),
    'key-points': (node: KeyPointsNode, scope) => $readKeyPoints(node, scope),
    embed: (node: EmbedNode) => node.getEmbed(),
    related: (node: RelatedNode) => node.getBox(),
    'story-table': (node: TableNode, scope) => $readTable(node, scope),
    'story-code': (node: CodeNode, scope) => ({
      type: 'code',
      language: node.getLanguage(),
      text: $readCode(node, scope),
    }),
  }),
);

/** The block that stands directly in the body as the story has it, canonical. */
export function $readBlock(node: LexicalNode, scope: Scope = EVERYTHING): Block {
  const read = READERS.get(node.getType());
  if (!read) throw new Error(`The editor holds the block "${node.getType()}", which no story can hold`);
  return canonicalBlock(read(node as never, scope));
}

function $readParagraph(node: ElementNode, scope: Scope): Paragraph {
  return { type: 'paragraph', ...$readDirection(node), children: $readInlines(node, scope) };
}

function $readDirection(node: ElementNode): { readonly direction?: BlockDirection } {
  const direction = node.getDirection();
  return direction === null ? {} : { direction };
}

function $readQuote(quote: QuoteNode, scope: Scope): Block {
  const children: QuoteChild[] = [];
  for (const word of quote.getWords()) {
    if (!scope.has(word)) continue;
    if ($isListNode(word)) children.push($readList(word, scope));
    else if ($isParagraphNode(word)) children.push($readParagraph(word, scope));
    else throw new Error(`The editor holds "${word.getType()}" in a quote, which no story can hold`);
  }
  const attribution = quote.getAttribution();
  return {
    type: quote.getKind(),
    children,
    attribution: attribution ? $readInlines(attribution, scope) : [],
  };
}

function $readKeyPoints(box: KeyPointsNode, scope: Scope): Block {
  const title = box.getTitle();
  const points = box.getPoints().filter((point) => scope.has(point));
  return {
    type: 'keypoints',
    title: title && scope.has(title) ? $readInlines(title, scope) : [],
    points: points.map((point) => {
      if ($isParagraphNode(point)) return $readInlines(point, scope);
      throw new Error(`The editor holds "${point.getType()}" in a box of key points`);
    }),
  };
}

/** Cells that are not meant stay as empty places, so that the others keep theirs. */
function $readTable(table: TableNode, scope: Scope): Block {
  const { headerRow, headerColumn, align } = table.getSetting();
  const rows = table.getTableRows().map((row) =>
    row.getCells().map(
      (cell): TableCell => ({
        children: scope.has(cell) ? $readInlines(cell, scope) : [],
        ...(cell.getColumns() > 1 ? { columns: cell.getColumns() } : {}),
        ...(cell.getRows() > 1 ? { rows: cell.getRows() } : {}),
      }),
    ),
  );
  const caption = table.getCaption();
  return {
    type: 'table',
    caption: caption && scope.has(caption) ? $readInlines(caption, scope) : [],
    headerRow,
    headerColumn,
    ...$readDirection(table),
    align,
    rows,
  };
}

function $readCode(code: CodeNode, scope: Scope): string {
  return code
    .getChildren()
    .filter((child) => scope.has(child))
    .map((child) => ($isTextNode(child) ? scope.text(child) : child.getTextContent()))
    .join('');
}

function $readList(list: ListNode, scope: Scope): List {
  const items: { children: Inline[]; lists: List[] }[] = [];
  for (const item of list.getChildren()) {
    if (!scope.has(item)) continue;
    if (!$isListItemNode(item)) throw new Error(`The editor holds "${item.getType()}" in a list`);
    const nested = item
      .getChildren()
      .filter($isListNode)
      .filter((child) => scope.has(child));
    const inlines = item.getChildren().flatMap((child) => $readItemInline(child, scope));
    // An item of the editor that only holds a list belongs to the item above it.
    const owner = $isListNode(item.getFirstChild()) ? items.at(-1) : undefined;
    const target = owner ?? { children: [], lists: [] };
    if (!owner) items.push(target);
    target.children.push(...inlines);
    target.lists.push(...nested.map((child) => $readList(child, scope)));
  }
  const start = list.getStart();
  const read: readonly ListItem[] = items.length === 0 ? [{ children: [], lists: [] }] : items;
  return list.getListType() === 'number'
    ? { type: 'list', ordered: true, start, ...$readDirection(list), items: read }
    : { type: 'list', ordered: false, ...$readDirection(list), items: read };
}

function $readItemInline(child: LexicalNode, scope: Scope): Inline[] {
  if ($isListNode(child)) return [];
  // A paragraph dropped into an item is its line.
  if ($isElementNode(child) && !child.isInline()) return $readInlines(child, scope);
  return $readInline(child, scope);
}
