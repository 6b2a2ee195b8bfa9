import type { Block } from '../../shared/story/block.ts';
import { blockText } from '../../shared/story/block-text.ts';
import type { List } from '../../shared/story/blocks/list.ts';
import { figuresIn } from '../../shared/story/figures.ts';
import { type Footnote, type Inline, plainText } from '../../shared/story/inline.ts';

/** A block as it is compared: what it is, how deep it lies in lists, and its words. */
export interface SequenceBlock {
  readonly kind: string;
  readonly depth: number;
  readonly text: string;
}

/**
 * The blocks of a body in order; items of lists, paragraphs of quotes and rows of tables count one each,
 * pictures and dividers none, notes one each at the end.
 */
export function sequenceOfBody(body: readonly Block[]): readonly SequenceBlock[] {
  const notes = footnotesUnder(body).map((note) => ({
    kind: 'paragraph',
    depth: 0,
    text: plainText(note.children),
  }));
  return [...sequenceOfBlocks(body), ...notes];
}

function footnotesUnder(value: unknown): readonly Footnote[] {
  if (Array.isArray(value)) return value.flatMap(footnotesUnder);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'footnote') return [value as Footnote];
  return Object.values(value).flatMap(footnotesUnder);
}

function sequenceOfBlocks(body: readonly Block[]): readonly SequenceBlock[] {
  return body.flatMap((block): readonly SequenceBlock[] => {
    if (block.type === 'paragraph') return [{ kind: 'paragraph', depth: 0, text: plainText(block.children) }];
    if (block.type === 'heading')
      return [{ kind: `heading ${block.level}`, depth: 0, text: plainText(block.children) }];
    if (block.type === 'list') return sequenceOfList(block, 0);
    if (block.type === 'quote' || block.type === 'pullquote') {
      const inner = sequenceOfBlocks([...block.children, ...attribution(block.attribution)]);
      return inner.map((quoted) => ({ ...quoted, kind: `quoted ${quoted.kind}` }));
    }
    if (block.type === 'code') return [{ kind: 'code', depth: 0, text: block.text }];
    if (block.type === 'table') {
      const caption = { kind: 'caption', depth: 0, text: plainText(block.caption) };
      return [
        caption,
        ...block.rows.map((row) => sequenceOfRow(row.map((cell) => plainText(cell.children)))),
      ];
    }
    return figuresIn(block).length > 0 ? [{ kind: 'paragraph', depth: 0, text: blockText(block) }] : [];
  });
}

/** A row of a table, without its empty cells: how many of those stand at its end is a matter of taste. */
export function sequenceOfRow(cells: readonly string[]): SequenceBlock {
  return { kind: 'row', depth: 0, text: cells.filter((cell) => cell.trim() !== '').join(' ') };
}

function attribution(children: readonly Inline[]): readonly Block[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function sequenceOfList(list: List, depth: number): readonly SequenceBlock[] {
  const kind = list.ordered ? 'number' : 'bullet';
  return list.items.flatMap((item) => [
    { kind, depth, text: plainText(item.children) },
    ...item.lists.flatMap((inner) => sequenceOfList(inner, depth + 1)),
  ]);
}

/** How much of two sequences agrees, from 0 to 1: one less their edit distance by the longer one's length. */
export function sequenceAgreement(one: readonly SequenceBlock[], other: readonly SequenceBlock[]): number {
  const left = one.map(asWords).filter((words) => words !== null);
  const right = other.map(asWords).filter((words) => words !== null);
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - editDistance(left, right) / longer;
}

function asWords({ kind, depth, text }: SequenceBlock): string | null {
  const words = text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  return words === '' ? null : `${kind} ${depth} ${words}`;
}

function editDistance(one: readonly string[], other: readonly string[]): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, left] of one.entries()) {
    const row = [i + 1];
    for (const [j, right] of other.entries()) {
      const replaced = (above[j] ?? 0) + (left === right ? 0 : 1);
      row.push(Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
