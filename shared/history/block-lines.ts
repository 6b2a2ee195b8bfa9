import { assertNever } from '../assert-never.ts';
import type { Block, List } from '../story/block.ts';
import { type Inline, text } from '../story/inline.ts';

/** What a line of a block is: how it is set, but not what it says. */
export interface LineStart {
  readonly role:
    | 'paragraph'
    | 'heading'
    | 'item'
    | 'attribution'
    | 'picture'
    | 'alt'
    | 'caption'
    | 'credit'
    | 'title'
    | 'point'
    | 'card'
    | 'description'
    | 'label'
    | 'story';
  /** Level of a heading, depth of a list's item (1 is outermost). */
  readonly level?: number;
  readonly ordered?: boolean;
  /** The first number of an ordered list, at its first item. */
  readonly start?: number;
  readonly quote?: 'quote' | 'pullquote';
  readonly media?: string;
  /** Where a card leads to. */
  readonly href?: string;
  /** Id of the story that a box points to. */
  readonly story?: string;
}

export interface BlockLine {
  readonly start: LineStart;
  /** What a note says stands in brackets where its number does. */
  readonly inlines: readonly Inline[];
}

/** A block as the lines that a reader reads; everything that a person can change of it is in there. */
export function blockLines(block: Block): readonly BlockLine[] {
  return linesIn(block).map(({ start, inlines }) => ({ start, inlines: withNotesInLine(inlines) }));
}

function linesIn(block: Block): readonly BlockLine[] {
  switch (block.type) {
    case 'paragraph':
      return [{ start: { role: 'paragraph' }, inlines: block.children }];
    case 'heading':
      return [{ start: { role: 'heading', level: block.level }, inlines: block.children }];
    case 'list':
      return listLines(block, 1);
    case 'quote':
    case 'pullquote': {
      const lines = [
        ...block.children.flatMap(linesIn),
        { start: { role: 'attribution' as const }, inlines: block.attribution },
      ];
      return lines.map(({ start, inlines }) => ({ start: { ...start, quote: block.type }, inlines }));
    }
    case 'figure':
      return [
        { start: { role: 'picture', media: block.media }, inlines: [] },
        { start: { role: 'alt' }, inlines: line(block.alt) },
        { start: { role: 'caption' }, inlines: line(block.caption) },
        { start: { role: 'credit' }, inlines: line(block.credit) },
      ];
    case 'keypoints':
      return [
        { start: { role: 'title' }, inlines: block.title },
        ...block.points.map((inlines) => ({ start: { role: 'point' as const }, inlines })),
      ];
    case 'embed':
      return [
        { start: { role: 'card', href: block.href }, inlines: line(block.title) },
        { start: { role: 'description' }, inlines: line(block.description) },
      ];
    case 'related':
      return [
        { start: { role: 'label' }, inlines: line(block.label) },
        { start: { role: 'story', story: block.story }, inlines: line(block.headline) },
      ];
    case 'divider':
      return [];
    default:
      return assertNever(block, 'block');
  }
}

function listLines(list: List, level: number): readonly BlockLine[] {
  return list.items.flatMap((item, at) => {
    const numbered = at === 0 && list.start !== undefined ? { start: list.start } : {};
    const start: LineStart = { role: 'item', level, ordered: list.ordered, ...numbered };
    return [
      { start, inlines: item.children },
      ...item.lists.flatMap((nested) => listLines(nested, level + 1)),
    ];
  });
}

/** Notes are read where they stand, so that what changed in one is told like any other words. */
function withNotesInLine(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] =>
    inline.type === 'footnote' ? [text(' [Note: '), ...inline.children, text(']')] : [inline],
  );
}

function line(value: string): readonly Inline[] {
  return value === '' ? [] : [text(value)];
}
