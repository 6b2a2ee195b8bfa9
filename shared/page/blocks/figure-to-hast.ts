import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../../story/block.ts';
import { lines } from '../lines.ts';
import type { Direction } from '../own-direction.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageResources } from '../page-resources.ts';

/** A picture with its caption and credit; its address comes from `resolve`. */
export function figureToHast(figure: Figure, page: Direction, resolve: PageResources): Element {
  const image = h('img', {
    src: resolve.media(figure.media),
    alt: figure.alt,
    width: figure.width,
    height: figure.height,
    // Where the picture is carried within the page its address no longer tells its name.
    dataMedia: figure.media,
  });
  return h('figure', { className: ['picture'] }, lines([image, captionToHast(figure, page)]));
}

function captionToHast({ caption, credit }: Figure, page: Direction): Element | null {
  if (caption === '' && credit === '') return null;
  const parts = [
    caption === '' ? null : h('span', { className: ['caption'], dir: ownDirection(caption, page) }, caption),
    caption === '' || credit === '' ? null : ' ',
    credit === '' ? null : h('span', { className: ['credit'], dir: ownDirection(credit, page) }, credit),
  ];
  return h('figcaption', parts);
}
