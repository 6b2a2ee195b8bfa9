import type { PhrasingContent } from 'mdast';
import { ATTRIBUTION_SIGN } from '../../../export/markdown/conventions.ts';
import type { Block, Figure } from '../../../story/block.ts';
import type { Inline } from '../../../story/inline.ts';
import { type InlineRun, inlinesOfRuns } from '../../../story/inline-runs.ts';
import { visibleInlines } from '../../../story/visible-body.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { type Piece, readPhrasing } from '../phrasing.ts';

/** A paragraph's text; where pictures stand in it, the text before and after them as paragraphs. */
export function paragraphFromMarkdown(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
): readonly Block[] {
  const pieces = readPhrasing(nodes, context);
  return pictureWithCaption(pieces) ?? splitAtPictures(pieces);
}

/** The inlines of a place that holds no pictures (a heading, an attribution), and the pictures that stood there. */
export function inlinesFromMarkdown(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
): { readonly inlines: readonly Inline[]; readonly figures: readonly Figure[] } {
  const pieces = readPhrasing(nodes, context);
  return {
    inlines: inlinesOf(pieces.filter(isRun)),
    figures: pieces.filter((piece): piece is Figure => !isRun(piece)),
  };
}

function splitAtPictures(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = [];
  let runs: InlineRun[] = [];
  const end = () => {
    const children = inlinesOf(runs);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    runs = [];
  };
  for (const piece of pieces) {
    if (isRun(piece)) runs.push(piece);
    else {
      end();
      blocks.push(piece);
    }
  }
  end();
  return blocks;
}

/** The lines that the exporter writes for a picture: `![…](…)`, and under it `*Caption* — Credit` or one of them; null for anything else. */
function pictureWithCaption(pieces: readonly Piece[]): readonly Block[] | null {
  const [figure, ...rest] = pieces;
  if (!figure || isRun(figure) || rest.length === 0 || !rest.every(isRun) || !startsLine(rest)) return null;
  const line = [...inlinesOf(rest)];
  const first = line[0];
  const caption = first?.type === 'text' && first.marks?.join() === 'italic' ? first.text : null;
  if (caption !== null) line.shift();
  const [last, ...more] = line;
  if (more.length > 0 || (last && (last.type !== 'text' || last.marks))) return null;
  const sign = caption === null ? ATTRIBUTION_SIGN : ` ${ATTRIBUTION_SIGN}`;
  if (last && (last.type !== 'text' || !last.text.startsWith(sign))) return null;
  const credit = last?.type === 'text' ? last.text.slice(sign.length) : '';
  return [{ ...figure, caption: caption ?? figure.caption, credit }];
}

/** A hard break, or the space that a soft one leaves. */
function startsLine(runs: readonly InlineRun[]): boolean {
  const leaf = runs[0]?.leaf;
  return leaf?.type === 'break' || (leaf?.type === 'text' && leaf.text.startsWith(' '));
}

function inlinesOf(runs: readonly InlineRun[]): readonly Inline[] {
  return visibleInlines(inlinesOfRuns(runs));
}

function isRun(piece: Piece): piece is InlineRun {
  return 'leaf' in piece;
}
