import type { Element as Html } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Block } from '../../story/block.ts';
import { type BlockHandlers, handleBlock } from '../../story/blocks/block-handlers.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import type { WireFiles } from '../wire/wire-files.ts';
import { lineByLine } from '../xml/line-by-line.ts';
import { nitfText } from './nitf-text.ts';

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);

const HANDLERS: BlockHandlers<[readonly Html[], WireFiles], readonly Element[]> = {
  paragraph: (_, elements) => elements.map(nitfBlock),
  heading: (_, elements) => elements.map(nitfBlock),
  list: (_, elements) => elements.map(nitfBlock),
  quote: (_, elements) => elements.map((element) => quote(element)),
  pullquote: (_, elements) => elements.map((element) => quote(element, 'pullquote')),
  figure: (figure, _, files) => [media(figure, files)],
  gallery: ({ figures }, elements, files) => [
    x('block', { class: 'gallery' }, [
      ...figures.map((figure) => media(figure, files)),
      ...elements.slice(figures.length).map(nitfBlock),
    ]),
  ],
  divider: () => [x('hr')],
  keypoints: (_, elements) => [x('block', { class: 'keypoints' }, elements.map(nitfBlock))],
  embed: (_, elements) => elements.map(nitfBlock),
  related: (_, elements) => elements.map(nitfBlock),
  table: (_, elements) => elements.map(table),
  code: ({ text, language }) => [x('pre', { class: language || undefined }, text)],
};

/** A block of a visible body as blocks of NITF 3.6; `elements` are those of its article, their notes numbered. */
export function nitfBlocks(block: Block, elements: readonly Html[], files: WireFiles): readonly Element[] {
  return handleBlock(HANDLERS, block, elements, files);
}

/** A paragraph, a heading or a list; headings below the headline are all `hl2`, their level is in the class. */
export function nitfBlock(element: Html): Element {
  const { tagName, children, properties } = element;
  if (tagName === 'ul') return x('ul', htmlIn(element).map(item));
  if (tagName === 'ol') {
    const { start } = properties;
    return x('ol', { seqnum: start === undefined ? undefined : String(start) }, htmlIn(element).map(item));
  }
  if (/^h\d$/.test(tagName)) return x('hl2', { class: tagName }, nitfText(children));
  return x('p', nitfText(children));
}

function item(element: Html): Element {
  const parts = element.children.map((child) =>
    child.type === 'element' && LISTS.has(child.tagName) ? [nitfBlock(child)] : nitfText([child]),
  );
  return x('li', parts.flat());
}

/** The source of a quote stands in its article as `<p><cite>…</cite></p>`, and in NITF as its credit. */
function quote(element: Html, kind?: string): Element {
  const parts = htmlIn(element);
  const last = parts.at(-1);
  const [cite] = last?.tagName === 'p' && last.children.length === 1 ? htmlIn(last) : [];
  const source = cite?.tagName === 'cite' ? cite : undefined;
  const quoted = source ? parts.slice(0, -1) : parts;
  return x('bq', { class: kind }, [
    x('block', quoted.map(nitfBlock)),
    ...(source ? [x('credit', nitfText(source.children))] : []),
  ]);
}

function table(figure: Html): Element {
  const [grid, caption] = htmlIn(figure);
  const rows = (part: Html) => htmlIn(part).map((row) => x('tr', cells(row)));
  const parts = grid ? htmlIn(grid).map((part) => x(part.tagName, lineByLine(rows(part)))) : [];
  return x('table', [...(caption ? [x('caption', nitfText(caption.children))] : []), ...parts]);
}

/** A row that cells above reach down into whole needs one of its own: NITF knows no row without cells. */
function cells(row: Html): Element[] {
  const own = htmlIn(row).map(({ tagName, properties: { colSpan, rowSpan }, children }) =>
    x(tagName, { colspan: count(colSpan), rowspan: count(rowSpan) }, nitfText(children)),
  );
  return own.length > 0 ? own : [x('td')];
}

function count(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : undefined;
}

function media(
  { media: name, alt, caption, credit, licence = '', width, height }: Figure,
  { mediaPath, mediaType }: WireFiles,
): Element {
  const reference = {
    source: mediaPath(name),
    'mime-type': mediaType(name),
    'alternate-text': alt || undefined,
    width: count(width),
    height: count(height),
    units: width === undefined ? undefined : 'pixels',
  };
  return x('media', { 'media-type': 'image' }, [
    ...(licence === '' ? [] : [x('media-metadata', { name: 'usageterms', value: licence })]),
    x('media-reference', reference),
    ...(caption === '' ? [] : [x('media-caption', [x('p', caption)])]),
    ...(credit === '' ? [] : [x('media-producer', credit)]),
  ]);
}

function htmlIn({ children }: Html): readonly Html[] {
  return children.filter((child): child is Html => child.type === 'element');
}
