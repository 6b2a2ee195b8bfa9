import { assertNever } from '../assert-never.ts';
import type { Block, Figure, FocalPoint, List, Table } from '../story/block.ts';
import { type Inline, text } from '../story/inline.ts';
import { tableGrid } from '../story/table-grid.ts';

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
    | 'story'
    | 'table'
    | 'cell'
    | 'code'
    | 'licence'
    | 'focus'
    | 'gallery';
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
  /** How a table is set, at its caption: headers, and the sides on which its columns stand. */
  readonly set?: string;
  /** A cell that begins a row of its table. */
  readonly first?: true;
  readonly header?: true;
  readonly columns?: number;
  readonly rows?: number;
  /** Language of code. */
  readonly language?: string;
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
      return figureLines(block);
    case 'gallery':
      return [
        ...block.figures.flatMap(figureLines),
        { start: { role: 'gallery' }, inlines: line(block.caption) },
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
    case 'table':
      return tableLines(block);
    case 'code':
      return [{ start: { role: 'code', language: block.language }, inlines: codeInlines(block.text) }];
    default:
      return assertNever(block, 'block');
  }
}

function tableLines(table: Table): readonly BlockLine[] {
  const { caption, headerRow, headerColumn, align, rows } = table;
  const set = [headerRow && 'row', headerColumn && 'column', ...align.map((side) => side ?? '-')]
    .filter(Boolean)
    .join(' ');
  const cells = tableGrid(rows).cells.map(({ cell, row, column, columns, rows: high }, at, all) => {
    const start: LineStart = {
      role: 'cell',
      ...(all[at - 1]?.row !== row && { first: true }),
      ...(((headerRow && row === 0) || (headerColumn && column === 0)) && { header: true }),
      ...(columns > 1 && { columns }),
      ...(high > 1 && { rows: high }),
    };
    return { start, inlines: cell.children };
  });
  return [{ start: { role: 'table', set }, inlines: caption }, ...cells];
}

/** Line ends are breaks, as everywhere in a comparison. */
function codeInlines(code: string): readonly Inline[] {
  return code.split('\n').flatMap((words, at): Inline[] => {
    const own: Inline[] = words === '' ? [] : [{ type: 'text', text: words }];
    return at === 0 ? own : [{ type: 'break' }, ...own];
  });
}

function figureLines({ media, focus, alt, caption, credit, licence }: Figure): readonly BlockLine[] {
  return [
    { start: { role: 'picture', media }, inlines: [] },
    { start: { role: 'alt' }, inlines: line(alt) },
    { start: { role: 'caption' }, inlines: line(caption) },
    { start: { role: 'credit' }, inlines: line(credit) },
    { start: { role: 'licence' }, inlines: line(licence ?? '') },
    { start: { role: 'focus' }, inlines: line(focus ? placeInWords(focus) : '') },
  ];
}

function placeInWords({ x, y }: FocalPoint): string {
  return `${Math.round(x * 100)}% from the left, ${Math.round(y * 100)}% from the top`;
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
