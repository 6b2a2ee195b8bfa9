import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Figure } from '../../story/blocks/figure.ts';
import { fileAddress, type WireFiles } from '../wire/wire-files.ts';
import type { WireItem } from '../wire/wire-item.ts';
import { lineByLine } from '../xml/line-by-line.ts';
import { catalog, itemAttributes, itemMeta, rightsInfo } from './item-parts.ts';

/** The guid of a picture of a story. */
export function pictureId({ uri }: WireItem, { media }: Figure): string {
  return `${uri}/${encodeURIComponent(media)}`;
}

/** A picture as a `newsItem`, whose file lies beside; its alternative text is a description without a role. */
export function pictureItem(
  item: WireItem,
  figure: Figure,
  language: string,
  { mediaPath, mediaType }: WireFiles,
): Element {
  const { media, alt, caption, credit, licence = '', width, height } = figure;
  const size = (name: 'width' | 'height', value: number | undefined) =>
    value === undefined ? {} : { [name]: String(value), [`${name}unit`]: 'dimensionunit:pixels' };
  return x(
    'newsItem',
    itemAttributes(pictureId(item, figure), item, language),
    lineByLine([
      catalog(),
      ...rightsInfo('', '', licence),
      itemMeta(item, 'picture'),
      x('contentMeta', [
        x('language', { tag: language }),
        ...(credit === '' ? [] : [x('creditline', credit)]),
        ...(caption === '' ? [] : [x('description', { role: 'drol:caption' }, caption)]),
        ...(alt === '' ? [] : [x('description', alt)]),
      ]),
      x('contentSet', [
        x('remoteContent', {
          href: fileAddress(mediaPath(media)),
          rendition: 'rnd:highRes',
          contenttype: mediaType(media),
          ...size('width', width),
          ...size('height', height),
        }),
      ]),
    ]),
  );
}
