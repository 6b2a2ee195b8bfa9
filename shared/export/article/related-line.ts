import type { Element } from 'hast';
import { h } from 'hastscript';
import { storyAddress } from '../../page/page-address.ts';
import type { RelatedBox } from '../../story/blocks/related-box.ts';
import { languageDirection } from '../../story/direction.ts';
import type { ArticleOptions } from './article-options.ts';

/** `Read more: headline`, which leads to the other story where the site has an address for it. */
export function relatedLine(
  { story, headline, label }: RelatedBox,
  { labels, linked, site }: Pick<ArticleOptions, 'labels' | 'linked' | 'site'>,
): Element {
  const known = linked.find(({ id }) => id === story);
  const words = known?.headline || headline || labels.untitled;
  const address = known ? storyAddress(known.slug, site) : null;
  const language = known ? { lang: known.language, dir: languageDirection(known.language) } : { dir: 'auto' };
  const name = address === null ? h('span', language, words) : h('a', { href: address, ...language }, words);
  return h('p', [`${label || labels.readMore}: `, name]);
}
