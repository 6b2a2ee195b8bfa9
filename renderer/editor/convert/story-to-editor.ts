import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { List, ListItem } from '../../../shared/story/blocks/list.ts';
import type { PullQuote, Quote } from '../../../shared/story/blocks/quote.ts';
import type { Table } from '../../../shared/story/blocks/table.ts';
import type { Inline } from '../../../shared/story/inline.ts';
import { phraseRuns } from '../../../shared/story/phrase.ts';
import { tableGrid } from '../../../shared/story/table-grid.ts';
import { $createCodeNode } from '../nodes/code/CodeNode.ts';
import { $codeToNodes } from '../nodes/code/code-lines.ts';
import { $createDividerNode } from '../nodes/divider/DividerNode.ts';
import { $createEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { $createFigureNode } from '../nodes/figure/FigureNode.tsx';
import { $createFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { $createGalleryNode } from '../nodes/gallery/GalleryNode.tsx';
import { $createKeyPointsNode } from '../nodes/key-points/KeyPointsNode.ts';
import { $createKeyPointsTitleNode } from '../nodes/key-points/KeyPointsTitleNode.ts';
import { $numberItems } from '../nodes/list/number-items.ts';
import { $createPhraseNode } from '../nodes/phrase/PhraseNode.ts';
import { $createAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $createQuoteNode } from '../nodes/quote/QuoteNode.ts';
import { $createRelatedNode } from '../nodes/related/RelatedNode.tsx';
import { $createTableCaptionNode } from '../nodes/table/TableCaptionNode.ts';
import { $createTableCellNode } from '../nodes/table/TableCellNode.ts';
import { $createTableNode } from '../nodes/table/TableNode.ts';
import { $createTableRowNode } from '../nodes/table/TableRowNode.ts';
import { marksToBits } from './text-marks.ts';

/** Fills the editor with a canonical body. An empty body is one empty paragraph: a caret needs a line to stand on. */
export function $storyToEditor(body: readonly Block[]): void {
  const root = $getRoot();
  root.clear();
  root.append(...(body.length === 0 ? [$createParagraphNode()] : body.map($blockToNode)));
}

export function $blockToNode(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $withInlines($createParagraphNode(), block.children).setDirection(block.direction ?? null);
    case 'heading':
      return $withInlines($createHeadingNode(`h${block.level}`), block.children).setDirection(
        block.direction ?? null,
      );
    case 'list':
      return $listToNode(block);
    case 'quote':
    case 'pullquote':
      return $quoteToNode(block);
    case 'figure':
      return $createFigureNode(block);
    case 'gallery':
      return $createGalleryNode(block);
    case 'divider':
      return $createDividerNode();
    case 'keypoints':
      return $createKeyPointsNode().append(
        $withInlines($createKeyPointsTitleNode(), block.title),
        ...block.points.map((point) => $withInlines($createParagraphNode(), point)),
      );
    case 'embed':
      return $createEmbedNode(block);
    case 'related':
      return $createRelatedNode(block);
    case 'table':
      return $tableToNode(block);
    case 'code':
      return $createCodeNode(block.language).append(...$codeToNodes(block.text));
    default:
      return assertNever(block, 'block');
  }
}

export function $inlinesToNodes(inlines: readonly Inline[]): LexicalNode[] {
  return phraseRuns(inlines).flatMap((run) =>
    run.phrase
      ? [$createPhraseNode(run.phrase).append(...$runToNodes(run.inlines, true))]
      : $runToNodes(run.inlines, false),
  );
}

function $runToNodes(inlines: readonly Inline[], inPhrase: boolean): LexicalNode[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return $createTextNode(inline.text).setFormat(marksToBits(inline.marks ?? []));
      case 'break':
        return $createLineBreakNode();
      case 'link':
        return $createLinkNode(inline.href, { title: inline.title ?? null }).append(
          ...(inPhrase ? $runToNodes(inline.children, true) : $inlinesToNodes(inline.children)),
        );
      case 'footnote':
        return $createFootnoteNode(inline);
      default:
        return assertNever(inline, 'inline');
    }
  });
}

function $withInlines<T extends ElementNode>(node: T, inlines: readonly Inline[]): T {
  return node.append(...$inlinesToNodes(inlines));
}

function $quoteToNode(quote: Quote | PullQuote): LexicalNode {
  return $createQuoteNode(quote.type).append(
    ...quote.children.map($blockToNode),
    $withInlines($createAttributionNode(), quote.attribution),
  );
}

function $tableToNode(table: Table): LexicalNode {
  return $createTableNode(table)
    .append($withInlines($createTableCaptionNode(), table.caption), ...$rowsToNodes(table))
    .setDirection(table.direction ?? null);
}

/** The rows of a canonical table, each cell as its place wants it. */
export function $rowsToNodes({ rows, headerRow, headerColumn, align }: Table): LexicalNode[] {
  const nodes = rows.map(() => $createTableRowNode());
  for (const { cell, row, column, columns, rows: high } of tableGrid(rows).cells) {
    const node = $withInlines($createTableCellNode(columns, high), cell.children);
    const header = (headerRow && row === 0) || (headerColumn && column === 0);
    node.setLook({ header, align: align[column] ?? null });
    nodes[row]?.append(node);
  }
  return nodes;
}

function $listToNode(list: List): ListNode {
  const node = $createListNode(list.ordered ? 'number' : 'bullet', list.start ?? 1);
  node.append(...list.items.flatMap($itemToNodes)).setDirection(list.direction ?? null);
  $numberItems(node);
  return node;
}

/** The editor keeps each nested list in an item of its own, after the item that it hangs under. */
function $itemToNodes(item: ListItem): ListItemNode[] {
  const own = $withInlines($createListItemNode(), item.children);
  return [own, ...item.lists.map((list) => $createListItemNode().append($listToNode(list)))];
}
