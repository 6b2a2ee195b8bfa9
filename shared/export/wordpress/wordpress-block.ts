import type { Element } from 'hast';
import { elementHtml } from '../article/article-html.ts';

/** What a block says beside its HTML, in the comment that opens it; only what differs from WordPress's own default. */
export type BlockAttributes = Readonly<Record<string, string | number | boolean>>;

/**
 * One block as WordPress stores it: HTML between two comments that name it (the block grammar of its handbook,
 * "Key concepts: block markup"). `name` is that of a core block without `core/`.
 */
export function wordpressBlock(name: string, html: string, attributes: BlockAttributes = {}): string {
  const json = Object.keys(attributes).length === 0 ? '' : `${safeJson(attributes)} `;
  return `<!-- wp:${name} ${json}-->\n${html}\n<!-- /wp:${name} -->`;
}

/** A block of one element, with the class that WordPress looks for. */
export function elementBlock(
  name: string,
  element: Element,
  {
    className = [],
    attributes,
  }: { readonly className?: string[]; readonly attributes?: BlockAttributes } = {},
): string {
  const properties = className.length > 0 ? { ...element.properties, className } : element.properties;
  return wordpressBlock(name, elementHtml({ ...element, properties }), attributes);
}

/** JSON that cannot end the comment that it stands in, as `serialize_block_attributes` of WordPress writes it. */
function safeJson(attributes: BlockAttributes): string {
  return JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
}
