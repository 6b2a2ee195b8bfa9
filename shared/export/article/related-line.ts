import type { Element } from 'hast';
import { h } from 'hastscript';
import { storyAddress } from '../../page/page-address.ts';
import type { RelatedBox } from '../../story/blocks/related-box.ts';
import { languageDirection } from '../../story/direction.ts';
import type { ArticleOptions } from './article-options.ts';

type Around = Pick<ArticleOptions, 'linked' | 'site'> & {
  readonly labels: Pick<ArticleOptions['labels'], 'readMore' | 'untitled'>;
};

/** What a box says of another story, as the library knows it now. */
export interface RelatedWords {
  readonly label: string;
  readonly headline: string;
  /** Null where the site has none for it. */
  readonly address: string | null;
  /** Of the other story, where it is known. */
  readonly language: string | null;
}

/** The words of a box: its own, or the page's where it has none. */
export function relatedWords(
  { story, headline, label }: RelatedBox,
  { labels, linked, site }: Around,
): RelatedWords {
  const known = linked.find(({ id }) => id === story);
  return {
    label: label || labels.readMore,
    headline: known?.headline || headline || labels.untitled,
    address: known ? storyAddress(known.slug, site) : null,
    language: known?.language ?? null,
  };
}

/** `Read more: headline`, which leads to the other story where the site has an address for it. */
export function relatedLine(box: RelatedBox, around: Around): Element {
  const { label, headline, address, language } = relatedWords(box, around);
  const own = language === null ? { dir: 'auto' } : { lang: language, dir: languageDirection(language) };
  const name = address === null ? h('span', own, headline) : h('a', { href: address, ...own }, headline);
  return h('p', [`${label}: `, name]);
}
