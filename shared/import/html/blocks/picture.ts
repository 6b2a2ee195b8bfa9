import { linkOfPicture } from '../../link-of-picture.ts';
import type { BlockCollector } from '../block-collector.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import {
  attribute,
  classesOf,
  findElements,
  type HtmlElement,
  isHtmlElement,
  lineText,
} from '../html-tree.ts';

/**
 * An `img`: a figure when its file may be a story's picture, else what it says (an emoji's text, an
 * alternative text).
 */
export function pictureFromHtml(
  element: HtmlElement,
  place: Place,
  context: HtmlContext,
  out: BlockCollector,
): void {
  const alt = (attribute(element, 'alt') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const asText = classesOf(element).some((name) => /^(?:emoji|wp-smiley)$/.test(name));
  const media = asText || isTracker(element) ? null : pictureName(element, context);
  if (media !== null) {
    out.add({ type: 'figure', media, alt, caption: '', credit: '' });
    const link = context.linksOfPictures !== false && place.link ? linkOfPicture(place.link, alt) : null;
    if (link && isAlone(element)) out.add({ type: 'paragraph', children: [link] });
  }
  if (media === null && alt !== '') out.text(asText ? alt : ` ${alt} `, place);
}

/** True where the link around a picture has no words that keep it, but for a caption, which cannot. */
function isAlone(picture: HtmlElement): boolean {
  for (let at = picture.parentNode; at && isHtmlElement(at); at = at.parentNode)
    if (at.tagName === 'a')
      return lineText(at, new Set(findElements(at, ({ tagName }) => tagName === 'figcaption'))) === '';
  return false;
}

/** A side of a point or two, and none by which somebody could see it. */
function isTracker(element: HtmlElement): boolean {
  const sides = ['width', 'height'].map(
    (side) => /^\s*(\d+)(?:px)?\s*$/.exec(attribute(element, side) ?? '')?.[1],
  );
  const known = sides.flatMap((side) => (side === undefined ? [] : [Number(side)]));
  return known.some((side) => side <= 2) && known.every((side) => side <= SEEN);
}

/** Pixels; spacers of old layouts are shorter. */
const SEEN = 100;

/** Lazy pages put the picture's address into a data attribute and a placeholder into `src`. */
function pictureName(element: HtmlElement, context: HtmlContext): string | null {
  const src = attribute(element, 'src') ?? '';
  const lazy = ['data-src', 'data-original', 'data-lazy-src'].map((name) => attribute(element, name) ?? '');
  const sets = ['srcset', 'data-srcset'].map((name) => firstOfSet(attribute(element, name) ?? ''));
  const placeholder = src === '' || (/^data:/i.test(src) && src.length < 512);
  const sources = placeholder ? [...lazy, ...sets, src] : [src, ...lazy];
  for (const source of sources) {
    const media = source === '' ? null : context.names.nameFor(source);
    if (media !== null) return media;
  }
  return null;
}

function firstOfSet(srcset: string): string {
  return /^\s*(\S+?)(?:,?\s|$)/.exec(srcset)?.[1] ?? '';
}
