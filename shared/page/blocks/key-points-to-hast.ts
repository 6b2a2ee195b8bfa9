import type { Element } from 'hast';
import { h } from 'hastscript';
import type { KeyPoints } from '../../story/blocks/key-points.ts';
import { lines } from '../lines.ts';
import type { BlockPage } from './block-to-hast.ts';
import { textElement } from './text-element.ts';

/** A box of short points; where the person gave it no title, the page's own word heads it and says so by its class. */
export function keyPointsToHast(
  { title, points }: KeyPoints,
  { direction, labels }: Pick<BlockPage, 'direction' | 'labels'>,
): Element {
  const own = textElement('h2', title, direction);
  const heading =
    title.length > 0
      ? { ...own, properties: { ...own.properties, className: ['key-points-title'] } }
      : h('h2', { className: ['key-points-title', 'untitled'] }, labels.keyPoints);
  const items = points.map((point) => textElement('li', point, direction));
  return h('aside', { className: ['key-points'] }, lines([heading, h('ul', lines(items))]));
}
