import type { Element } from 'hast';
import { h } from 'hastscript';
import { ownDirection } from '../../page/own-direction.ts';
import type { Block } from '../../story/block.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import { articleElements, captionContent } from './article-blocks.ts';
import type { ArticleOptions } from './article-options.ts';

/**
 * One block as plain elements for where no picture can stand: it is told by its name and what it shows,
 * `[harbour.jpg: Ships at the quay]`, and below by what stands under it.
 */
export function articleInWords(block: Block, options: ArticleOptions): readonly Element[] {
  if (block.type === 'figure') return pictureLines(block, options);
  if (block.type !== 'gallery') return articleElements(block, options);
  const { figures, caption } = block;
  return [
    ...figures.flatMap((figure) => pictureLines(figure, options)),
    ...(caption === '' ? [] : [h('p', { dir: ownDirection(caption, options.direction) }, caption)]),
  ];
}

function pictureLines(figure: Figure, options: ArticleOptions): readonly Element[] {
  const { media, alt } = figure;
  const caption = captionContent(figure, options);
  return [
    h('p', `[${media}${alt === '' ? '' : `: ${alt}`}]`),
    ...(caption.length > 0 ? [h('p', caption)] : []),
  ];
}
