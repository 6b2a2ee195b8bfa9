import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../../story/blocks/figure.ts';
import { lines } from '../lines.ts';
import type { PageDirection } from '../own-direction.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageResources } from '../page-resources.ts';

/** A picture with its caption, credit and licence; its address comes from `resolve`. */
export function figureToHast(figure: Figure, page: PageDirection, resolve: PageResources): Element {
  const image = h('img', {
    src: resolve.media(figure.media),
    alt: figure.alt,
    width: figure.width,
    height: figure.height,
    // Where the picture is carried within the page its address no longer tells its name.
    dataMedia: figure.media,
    dataFocus: figure.focus && `${figure.focus.x} ${figure.focus.y}`,
    // Nothing but a cropped picture heeds it.
    style: figure.focus && `object-position: ${percent(figure.focus.x)} ${percent(figure.focus.y)}`,
  });
  return h('figure', { className: ['picture'] }, lines([image, captionToHast(figure, page)]));
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function captionToHast(figure: Figure, page: PageDirection): Element | null {
  const parts = (['caption', 'credit', 'licence'] as const).flatMap((name) => {
    const words = figure[name] ?? '';
    return words === '' ? [] : [h('span', { className: [name], dir: ownDirection(words, page) }, words)];
  });
  if (parts.length === 0) return null;
  return h(
    'figcaption',
    parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part])),
  );
}
