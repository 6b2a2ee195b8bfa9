import { assertNever } from '../assert-never.ts';
import type { Block, Figure, List, QuoteChild } from '../story/block.ts';
import type { Footnote, Inline, Link } from '../story/inline.ts';

/** What is done with each line of a block, in reading order; what is given back takes its place. */
export interface TextVisitor {
  inlines(line: readonly Inline[]): readonly Inline[];
  /** Words without marks: captions, titles, code. */
  words(line: string): string;
}

/**
 * The block with every line of it as the visitor wants it; the same object where nothing changed. The notes in a line come after the line. Throws
 * by name on a block that it does not know.
 */
export function mapTexts<B extends Block>(block: B, visit: TextVisitor): B;
export function mapTexts(block: Block, visit: TextVisitor): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return changed(block, { children: mapLine(block.children, visit) });
    case 'list':
      return mapList(block, visit);
    case 'quote':
    case 'pullquote':
      return changed(block, {
        children: mapAll(block.children, (child): QuoteChild => mapTexts(child, visit)),
        attribution: mapLine(block.attribution, visit),
      });
    case 'keypoints':
      return changed(block, {
        title: mapLine(block.title, visit),
        points: mapAll(block.points, (point) => mapLine(point, visit)),
      });
    case 'figure':
      return mapFigure(block, visit);
    case 'gallery':
      return changed(block, {
        figures: mapAll(block.figures, (figure) => mapFigure(figure, visit)),
        caption: visit.words(block.caption),
      });
    case 'divider':
      return block;
    case 'embed':
      return changed(block, { title: visit.words(block.title), description: visit.words(block.description) });
    case 'related':
      return changed(block, { label: visit.words(block.label) });
    case 'table':
      return changed(block, {
        caption: mapLine(block.caption, visit),
        rows: mapAll(block.rows, (row) =>
          mapAll(row, (cell) => changed(cell, { children: mapLine(cell.children, visit) })),
        ),
      });
    case 'code':
      return changed(block, { text: visit.words(block.text) });
    default:
      return assertNever(block, 'block');
  }
}

function mapList(list: List, visit: TextVisitor): List {
  return changed(list, {
    items: mapAll(list.items, (item) =>
      changed(item, {
        children: mapLine(item.children, visit),
        lists: mapAll(item.lists, (inner) => mapList(inner, visit)),
      }),
    ),
  });
}

function mapFigure(figure: Figure, visit: TextVisitor): Figure {
  return changed(figure, {
    alt: visit.words(figure.alt),
    caption: visit.words(figure.caption),
    credit: visit.words(figure.credit),
  });
}

function mapLine(line: readonly Inline[], visit: TextVisitor): readonly Inline[] {
  const mapped = visit.inlines(line);
  return mapAll(mapped, (inline): Inline => {
    if (inline.type !== 'footnote') return inline;
    // A visitor that keeps to words makes no note of a line's own.
    const children = visit.inlines(inline.children) as Footnote['children'];
    return changed(inline, { children });
  });
}

function mapAll<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  const mapped = items.map(map);
  return mapped.every((item, at) => item === items[at]) ? items : mapped;
}

function changed<T extends object>(whole: T, parts: Partial<T>): T {
  const isSame = (Object.keys(parts) as (keyof T)[]).every((key) => parts[key] === whole[key]);
  return isSame ? whole : { ...whole, ...parts };
}

/** A line of marked text as a person searches it: a break is a line end, and a note one strange character. */
export function lineOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

const A_THING = '\ufffc';

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'footnote':
      return A_THING;
    case 'link':
      return (inline satisfies Link).children.map(inlineText).join('');
    default:
      return assertNever(inline, 'inline');
  }
}
