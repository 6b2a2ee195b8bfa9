import { assertNever } from '../assert-never.ts';
import type { Block, Figure, List, QuoteChild, Table } from './block.ts';
import { canonicalBody } from './canonical-body.ts';
import type { Inline } from './inline.ts';
import { type InlineRun, inlineRuns, inlinesOfRuns } from './inline-runs.ts';

/**
 * The inlines as a reader sees them in HTML and in Markdown alike: a run of spaces is one space (also where it runs over marks and links),
 * none at the edges of the block or beside a line break, no line break at the edges, no note without words. Only U+0020 is touched; a no-break space stays. Idempotent.
 */
export function visibleInlines(inlines: readonly Inline[]): readonly Inline[] {
  return inlinesOfRuns(withoutEnd(withoutDoubleSpaces(inlineRuns(inlines))));
}

/** A caption, credit or text alternative by the same rule. */
export function visibleLine(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

function withoutDoubleSpaces(runs: readonly InlineRun[]): InlineRun[] {
  const out: InlineRun[] = [];
  let afterSpace = true;
  for (const { leaf, link } of runs) {
    if (leaf.type === 'break') {
      dropLastSpace(out);
      if (out.length > 0) out.push({ leaf, link });
      afterSpace = true;
      continue;
    }
    if (leaf.type === 'footnote') {
      const children = visibleInlines(leaf.children) as typeof leaf.children;
      if (children.length === 0) continue;
      out.push({ leaf: { ...leaf, children }, link: null });
      afterSpace = false;
      continue;
    }
    const single: string = leaf.text.replace(/ +/g, ' ');
    const text: string = afterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (text === '') continue;
    out.push({ leaf: { ...leaf, text }, link });
    afterSpace = text.endsWith(' ');
  }
  return out;
}

function withoutEnd(runs: InlineRun[]): readonly InlineRun[] {
  dropLastSpace(runs);
  while (runs.at(-1)?.leaf.type === 'break') runs.pop();
  return runs;
}

function dropLastSpace(runs: InlineRun[]): void {
  const last = runs.at(-1);
  if (last?.leaf.type !== 'text' || !last.leaf.text.endsWith(' ')) return;
  const text = last.leaf.text.slice(0, -1);
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, leaf: { ...last.leaf, text } };
}

/** What a reader sees of a body: `visibleInlines` everywhere, and no empty paragraphs, headings, items, quotes, tables or code. Idempotent. */
export function visibleBody(body: readonly Block[]): readonly Block[] {
  return canonicalBody(body.flatMap(visibleBlock));
}

function visibleBlock(block: Block): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const children = visibleInlines(block.children);
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    case 'list':
      return visibleList(block);
    case 'quote':
    case 'pullquote': {
      const children = block.children.flatMap(visibleBlock) as readonly QuoteChild[];
      const attribution = visibleInlines(block.attribution);
      return children.length + attribution.length > 0 ? [{ ...block, children, attribution }] : [];
    }
    case 'figure':
      return [visibleFigure(block)];
    case 'gallery':
      return [{ ...block, figures: block.figures.map(visibleFigure), caption: visibleLine(block.caption) }];
    case 'keypoints': {
      const title = visibleInlines(block.title);
      const points = block.points.map(visibleInlines).filter((point) => point.length > 0);
      return title.length + points.length > 0 ? [{ ...block, title, points }] : [];
    }
    case 'embed': {
      const title = visibleLine(block.title);
      return [
        { ...block, title: title === block.href ? '' : title, description: visibleLine(block.description) },
      ];
    }
    case 'related':
      return [{ ...block, headline: visibleLine(block.headline), label: visibleLine(block.label) }];
    case 'divider':
      return [block];
    case 'table':
      return visibleTable(block);
    case 'code':
      return block.text.trim() === '' ? [] : [block];
    default:
      return assertNever(block, 'block');
  }
}

function visibleFigure(figure: Figure): Figure {
  return {
    ...figure,
    alt: visibleLine(figure.alt),
    caption: visibleLine(figure.caption),
    credit: visibleLine(figure.credit),
    ...(figure.licence !== undefined && { licence: visibleLine(figure.licence) }),
  };
}

/** The list without items that hold nothing, and nothing at all when it holds only such. */
function visibleList(list: List): readonly List[] {
  const items = list.items
    .map((item) => ({ children: visibleInlines(item.children), lists: item.lists.flatMap(visibleList) }))
    .filter((item) => item.children.length > 0 || item.lists.length > 0);
  return items.length > 0 ? [{ ...list, items }] : [];
}

/** Rows without words stay: a reader sees them. */
function visibleTable(table: Table): readonly Table[] {
  const caption = visibleInlines(table.caption);
  const rows = table.rows.map((row) =>
    row.map((cell) => ({ ...cell, children: visibleInlines(cell.children) })),
  );
  const saysNothing =
    caption.length === 0 && rows.every((row) => row.every((cell) => cell.children.length === 0));
  return saysNothing ? [] : [{ ...table, caption, rows }];
}
