import type { Element } from 'hast';
import { article, elementHtml } from '../article/article-html.ts';
import type { ArticleOptions } from '../article/article-options.ts';
import type { WireItem } from '../wire/wire-item.ts';

/** The key of the picture that comes as number `at` (from 0 on), as Superdesk's editor counts them. */
export function embedKey(at: number): string {
  return `editor_${at}`;
}

/**
 * The body as HTML, each picture between the comments by which Superdesk finds its association
 * (superdesk-core, `EMBED START Image {id: "editor_0"}`).
 */
export function superdeskBody({ body, pictures }: WireItem, options: ArticleOptions): string {
  const keys = new Map(pictures.map(({ media }, at) => [options.mediaPath(media), embedKey(at)]));
  const { blocks, notes } = article(body, options);
  const elements = [...blocks.flatMap((block) => block.elements), ...notes];
  return elements.map((element) => embedded(element, keys.get(pictureIn(element) ?? ''))).join('\n');
}

function embedded(element: Element, key: string | undefined): string {
  const html = elementHtml(element);
  if (key === undefined) return html;
  const id = `Image {id: "${key}"}`;
  return `<!-- EMBED START ${id} -->\n${html}\n<!-- EMBED END ${id} -->`;
}

function pictureIn({ tagName, children }: Element): string | null {
  const [first] = children;
  if (tagName !== 'figure' || first?.type !== 'element' || first.tagName !== 'img') return null;
  return String(first.properties.src);
}
