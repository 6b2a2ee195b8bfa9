import type { Paragraph as MdastParagraph, PhrasingContent } from 'mdast';
import type { Figure } from '../../../story/block.ts';
import { ATTRIBUTION_SIGN } from '../conventions.ts';
import type { MarkdownOptions } from '../story-to-markdown.ts';

/**
 * A picture is a paragraph of its own; caption and credit are its second line, `*Caption* — Credit`, either of them alone too. Its
 * size is the file's and is not written.
 */
export function figureToMdast(figure: Figure, options: MarkdownOptions): MdastParagraph {
  const children: PhrasingContent[] = [
    { type: 'image', url: options.mediaPath(figure.media), alt: figure.alt },
  ];
  if (figure.caption !== '' || figure.credit !== '') children.push({ type: 'break' });
  if (figure.caption !== '') {
    children.push({ type: 'emphasis', children: [{ type: 'text', value: figure.caption }] });
  }
  if (figure.credit !== '') {
    const space = figure.caption === '' ? '' : ' ';
    children.push({ type: 'text', value: `${space}${ATTRIBUTION_SIGN}${figure.credit}` });
  }
  return { type: 'paragraph', children };
}
