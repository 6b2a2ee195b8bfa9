import type { PhrasingContent } from 'mdast';
import type { Block } from '../../../story/block.ts';
import type { Figure } from '../../../story/blocks/figure.ts';
import type { Paragraph } from '../../../story/blocks/paragraph.ts';
import type { Inline } from '../../../story/inline.ts';
import { type InlineRun, inlinesOfRuns } from '../../../story/inline-runs.ts';
import { visibleInlines } from '../../../story/visible-inlines.ts';
import { chosenDirection } from '../chosen-direction.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { isRun, type RunOrFigure, readPhrasing } from '../phrasing.ts';
import { picturesWithWords } from './pictures.ts';

/** A paragraph's text; where pictures stand in it, the text before and after them as paragraphs. */
export function paragraphFromMarkdown(
  written: readonly PhrasingContent[],
  context: MarkdownContext,
): readonly Block[] {
  const { direction, nodes } = chosenDirection(written);
  const pieces = readPhrasing(nodes, context);
  return picturesWithWords(pieces) ?? splitAtPictures(pieces, direction);
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

function splitAtPictures(
  pieces: readonly RunOrFigure[],
  direction: Pick<Paragraph, 'direction'>,
): readonly Block[] {
  const blocks: Block[] = [];
  let runs: InlineRun[] = [];
  const end = () => {
    const children = inlinesOf(runs);
    if (children.length > 0) blocks.push({ type: 'paragraph', ...direction, children });
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

function inlinesOf(runs: readonly InlineRun[]): readonly Inline[] {
  return visibleInlines(inlinesOfRuns(runs));
}
