import { LICENCE_SIGN } from '../../../export/markdown/conventions.ts';
import type { Block } from '../../../story/block.ts';
import type { Figure } from '../../../story/blocks/figure.ts';
import { ATTRIBUTION_SIGN } from '../../../story/blocks/quote.ts';
import type { Inline, Mark } from '../../../story/inline.ts';
import { type InlineRun, inlinesOfRuns } from '../../../story/inline-runs.ts';
import { visibleInlines } from '../../../story/visible-inlines.ts';
import { isRun, type RunOrFigure } from '../phrasing.ts';

type Line = Figure | readonly Inline[];

/**
 * The lines that the exporter writes for a picture: `![…](…)`, under it `*Caption* — Credit` or one of
 * them, and `Licence: …`; for a gallery those of several, and `**Caption**` of all. Null for anything else.
 */
export function picturesWithWords(pieces: readonly RunOrFigure[]): readonly Block[] | null {
  const lines = linesOf(pieces);
  if (!lines || lines.length < 2 || !isFigure(lines[0])) return null;
  const last = lines.at(-1);
  const shared = last && !isFigure(last) ? onlyText(last, 'bold') : null;
  const figures = figuresOf(shared === null ? lines : lines.slice(0, -1));
  if (!figures) return null;
  if (figures.length >= 2) return [{ type: 'gallery', figures, caption: shared ?? '' }];
  return shared === null ? figures : null;
}

/** A line for each picture and each text between breaks; null when a picture stands within a line of text. */
function linesOf(pieces: readonly RunOrFigure[]): readonly Line[] | null {
  const lines: (Figure | InlineRun[])[] = [[]];
  for (const piece of pieces) {
    const line = lines.at(-1) as Figure | InlineRun[];
    if (!isRun(piece)) {
      if (isFigure(line) || line.length > 0) return null;
      lines[lines.length - 1] = piece;
    } else if (piece.leaf.type === 'break') lines.push([]);
    else if (!isFigure(line)) line.push(piece);
    // The space is what a soft line break leaves.
    else if (lines.length === 1 && piece.leaf.type === 'text' && piece.leaf.text.startsWith(' '))
      lines.push([piece]);
    else return null;
  }
  return lines.map((line) => (isFigure(line) ? line : visibleInlines(inlinesOfRuns(line))));
}

function figuresOf(lines: readonly Line[]): readonly Figure[] | null {
  const figures: Figure[] = [];
  let said: 'nothing' | 'words' | 'licence' = 'nothing';
  for (const line of lines) {
    if (isFigure(line)) {
      figures.push(line);
      said = 'nothing';
      continue;
    }
    const figure = figures.pop();
    const licence = licenceOf(line);
    const words = licence === null && said === 'nothing' ? wordsOf(line) : null;
    if (!figure || said === 'licence' || (licence === null && !words)) return null;
    if (licence !== null) figures.push({ ...figure, licence });
    else if (words) {
      figures.push({ ...figure, caption: words.caption ?? figure.caption, credit: words.credit });
    }
    said = licence === null ? 'words' : 'licence';
  }
  return figures;
}

function licenceOf(line: readonly Inline[]): string | null {
  const text = onlyText(line, null);
  return text?.startsWith(LICENCE_SIGN) ? text.slice(LICENCE_SIGN.length) : null;
}

/** `*Caption* — Credit`, or one of them; a caption that is not told is null. */
function wordsOf(
  line: readonly Inline[],
): { readonly caption: string | null; readonly credit: string } | null {
  const caption = onlyText(line.slice(0, 1), 'italic');
  const rest = caption === null ? line : line.slice(1);
  if (rest.length === 0) return caption === null ? null : { caption, credit: '' };
  const sign = caption === null ? ATTRIBUTION_SIGN : ` ${ATTRIBUTION_SIGN}`;
  const text = onlyText(rest, null);
  return text?.startsWith(sign) ? { caption, credit: text.slice(sign.length) } : null;
}

/** The text of a line that is one text of this look; null for another. */
function onlyText(line: readonly Inline[], mark: Mark | null): string | null {
  const only = line.length === 1 ? line[0] : undefined;
  if (only?.type !== 'text') return null;
  return (only.marks ?? []).join() === (mark ?? '') ? only.text : null;
}

function isFigure(line: Line | InlineRun[] | undefined): line is Figure {
  return line !== undefined && 'type' in line;
}
