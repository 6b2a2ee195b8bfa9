import type { Paragraph as MdastParagraph, PhrasingContent } from 'mdast';
import type { Figure } from '../../../story/blocks/figure.ts';
import type { Gallery } from '../../../story/blocks/gallery.ts';
import { ATTRIBUTION_SIGN } from '../../../story/blocks/quote.ts';
import { FOCUS_FRAGMENT, LICENCE_SIGN } from '../conventions.ts';
import type { MarkdownOptions } from '../story-to-markdown.ts';

type Line = readonly PhrasingContent[];

/**
 * A picture is a paragraph of its own; caption and credit are its second line, `*Caption* — Credit`, either
 * of them alone too, and the licence is one more, `Licence: …`. Its focal point is the fragment of its
 * address. Its size is the file's and is not written.
 */
export function figureToMdast(figure: Figure, options: MarkdownOptions): MdastParagraph {
  return paragraphOf(figureLines(figure, options));
}

/** A gallery is one paragraph with the lines of each picture, and last what is said of all of them, `**Caption**`. */
export function galleryToMdast({ figures, caption }: Gallery, options: MarkdownOptions): MdastParagraph {
  const lines = figures.flatMap((figure) => figureLines(figure, options));
  if (caption !== '') lines.push([{ type: 'strong', children: [{ type: 'text', value: caption }] }]);
  return paragraphOf(lines);
}

function figureLines(figure: Figure, options: MarkdownOptions): Line[] {
  const { media, alt, caption, credit, licence, focus } = figure;
  const place = focus ? `${FOCUS_FRAGMENT}${focus.x},${focus.y}` : '';
  const lines: Line[] = [[{ type: 'image', url: `${options.mediaPath(media)}${place}`, alt }]];
  const words: PhrasingContent[] = [];
  if (caption !== '') words.push({ type: 'emphasis', children: [{ type: 'text', value: caption }] });
  if (credit !== '') {
    words.push({ type: 'text', value: `${caption === '' ? '' : ' '}${ATTRIBUTION_SIGN}${credit}` });
  }
  if (words.length > 0) lines.push(words);
  if (licence) lines.push([{ type: 'text', value: `${LICENCE_SIGN}${licence}` }]);
  return lines;
}

function paragraphOf(lines: readonly Line[]): MdastParagraph {
  const children = lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' as const }, ...line]));
  return { type: 'paragraph', children };
}
