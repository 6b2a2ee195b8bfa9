import type { Element } from 'hast';
import { h } from 'hastscript';
import { languageDirection } from '../../story/direction.ts';
import { storyAddress } from '../page-address.ts';
import type { PageContext } from '../page-context.ts';
import type { RelatedStory } from '../related-story.ts';

/** Another story's headline, in its own language, leading to it where its address is known. */
export function storyLink(
  { slug, headline, language }: RelatedStory,
  className: string,
  { fields, site, labels }: Pick<PageContext, 'fields' | 'site' | 'labels'>,
): Element {
  const theirs = language === fields.language ? {} : { lang: language, dir: languageDirection(language) };
  const address = storyAddress(slug, site);
  const words = headline === '' ? labels.untitled : headline;
  const properties = { className: [className], ...theirs };
  return address === null ? h('span', properties, words) : h('a', { ...properties, href: address }, words);
}
