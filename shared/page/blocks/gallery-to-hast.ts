import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Gallery } from '../../story/blocks/gallery.ts';
import { lines } from '../lines.ts';
import type { PageDirection } from '../own-direction.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageResources } from '../page-resources.ts';
import { figureToHast } from './figure-to-hast.ts';

/** Pictures side by side, each with its own words, and under them what is said of all. */
export function galleryToHast(
  { figures, caption }: Gallery,
  page: PageDirection,
  resolve: PageResources,
): Element {
  const pictures = figures.map((figure) => figureToHast(figure, page, resolve));
  return h(
    'figure',
    { className: ['gallery'] },
    lines([
      h('div', { className: ['pictures'] }, lines(pictures)),
      caption === '' ? null : h('figcaption', { dir: ownDirection(caption, page) }, caption),
    ]),
  );
}
