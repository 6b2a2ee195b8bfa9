import { $createLinkNode, LinkNode } from '@lexical/link';
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  ORDERED_LIST,
  STRIKETHROUGH,
  type TextMatchTransformer,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { $createHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getEditor, type LexicalNode } from 'lexical';
import { safeHref } from '../../../shared/story/safe-href.ts';
import { emptyTable } from '../../../shared/story/table-edits.ts';
import { TABLE_COLUMNS } from '../../../shared/story/table-grid.ts';
import { $blockToNode } from '../convert/story-to-editor.ts';
import { $createCodeNode, CodeNode } from '../nodes/code/CodeNode.ts';
import { $codeToNodes } from '../nodes/code/code-lines.ts';
import { $createDividerNode, DividerNode } from '../nodes/divider/DividerNode.ts';
import { $createFootnoteNode, FootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { EDIT_NOTE_COMMAND } from '../nodes/footnote/footnote-extension.ts';
import { $createKeyPointsNode, $keyPointsAround, KeyPointsNode } from '../nodes/key-points/KeyPointsNode.ts';
import { $createKeyPointsTitleNode } from '../nodes/key-points/KeyPointsTitleNode.ts';
import { $createAttributionNode, $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $createQuoteNode, $quoteAround, QuoteNode } from '../nodes/quote/QuoteNode.ts';
import { $isTableNode, TableNode } from '../nodes/table/TableNode.ts';

// Stories are never printed through the editor, so none of these writes Markdown.
const never = () => null;

/** What stands in a quote or a box is a line of it and becomes no block of its own. */
function $inBox(block: LexicalNode): boolean {
  return $quoteAround(block) !== null || $keyPointsAround(block) !== null;
}

const HEADING: ElementTransformer = {
  type: 'element',
  dependencies: [HeadingNode],
  export: never,
  regExp: /^(#{1,6})\s/,
  replace: (block, children, match) => {
    if ($inBox(block)) return false;
    const level = Math.min(4, Math.max(2, match[1]?.length ?? 2)) as 2 | 3 | 4;
    const heading = $createHeadingNode(`h${level}`).append(...children);
    block.replace(heading);
    heading.select(0, 0);
    return true;
  },
};

const QUOTE: ElementTransformer = {
  type: 'element',
  dependencies: [QuoteNode],
  export: never,
  regExp: /^>{1,2}\s/,
  replace: (block, children, match) => {
    if ($inBox(block)) return false;
    const words = $createParagraphNode().append(...children);
    const kind = match[0]?.startsWith('>>') ? 'pullquote' : 'quote';
    block.replace($createQuoteNode(kind).append(words, $createAttributionNode()));
    words.select(0, 0);
    return true;
  },
};

const KEY_POINTS: ElementTransformer = {
  type: 'element',
  dependencies: [KeyPointsNode],
  export: never,
  regExp: /^!!\s/,
  replace: (block, children) => {
    if ($inBox(block)) return false;
    const point = $createParagraphNode().append(...children);
    block.replace($createKeyPointsNode().append($createKeyPointsTitleNode(), point));
    point.select(0, 0);
    return true;
  },
};

const DIVIDER: ElementTransformer = {
  type: 'element',
  dependencies: [DividerNode],
  export: never,
  regExp: /^(?:---|\*\*\*|___)\s?$/,
  replace: (block, children) => {
    if ($inBox(block)) return false;
    const next = $createParagraphNode().append(...children);
    block.replace($createDividerNode()).insertAfter(next);
    next.select(0, 0);
    return true;
  },
  triggerOnEnter: true,
};

/** Three backticks and, if one likes, a language; then a space or Enter. */
const CODE: ElementTransformer = {
  type: 'element',
  dependencies: [CodeNode],
  export: never,
  regExp: /^```([A-Za-z0-9+#._-]{0,40})\s?$/,
  replace: (block, children, match) => {
    if ($quoteAround(block)) return false;
    const text = children.map((child) => child.getTextContent()).join('');
    const code = $createCodeNode(match[1] ?? '').append(...$codeToNodes(text));
    block.replace(code);
    code.select(0, 0);
    return true;
  },
  triggerOnEnter: true,
};

/** `| a | b |` and Enter: a table whose header row says so, and an empty row to go on in. */
const TABLE: ElementTransformer = {
  type: 'element',
  dependencies: [TableNode],
  export: never,
  regExp: /^\|(?:[^|]*\|){2,}$/,
  replace: (block, children, match) => {
    const words = (match[0] ?? '')
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if ($quoteAround(block) || children.some((child) => child.getTextContentSize() > 0)) return false;
    if (words.length > TABLE_COLUMNS || words.every((cell) => cell === '')) return false;
    const empty = emptyTable(2, words.length);
    const head = words.map((cell) => ({
      children: cell === '' ? [] : [{ type: 'text' as const, text: cell }],
    }));
    const table = $blockToNode({ ...empty, rows: [head, ...empty.rows.slice(1)] });
    block.replace(table);
    if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
    if ($isTableNode(table)) table.getTableRows()[1]?.getCells()[0]?.select();
    return true;
  },
  triggerOnEnter: true,
};

const LINK: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [LinkNode],
  export: never,
  importRegExp: /\[([^[\]]+)\]\(([^()\s]+)\)/,
  regExp: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
  replace: (node, match) => {
    const [, words, address] = match;
    const href = address === undefined ? null : safeHref(address);
    if (words === undefined || href === null) return;
    node.replace($createLinkNode(href).append($createTextNode(words).setFormat(node.getFormat())));
  },
  trigger: ')',
};

/** The words of a note are written in its popover, which opens with the mark. */
const NOTE: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [FootnoteNode],
  export: never,
  importRegExp: /\[\^/,
  regExp: /\[\^$/,
  replace: (node) => {
    const note = $createFootnoteNode();
    node.replace(note);
    note.selectNext(0, 0);
    const editor = $getEditor();
    editor.update(() => {}, {
      onUpdate: () => editor.dispatchCommand(EDIT_NOTE_COMMAND, { key: note.getKey() }),
    });
  },
  trigger: '^',
};

/** A list begins where a line can become one: not on the line that says who is quoted, nor in a box of points. */
function outsideAttribution(list: ElementTransformer): ElementTransformer {
  return {
    ...list,
    replace: (block, ...rest) =>
      $isAttributionNode(block) || $keyPointsAround(block) ? false : list.replace(block, ...rest),
  };
}

/** What turns into form as it is typed. */
export const MARKDOWN_TRANSFORMERS: Transformer[] = [
  HEADING,
  QUOTE,
  KEY_POINTS,
  DIVIDER,
  CODE,
  TABLE,
  outsideAttribution(UNORDERED_LIST),
  outsideAttribution(ORDERED_LIST),
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
  NOTE,
];
