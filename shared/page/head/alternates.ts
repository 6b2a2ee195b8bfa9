import type { Element } from 'hast';
import { h } from 'hastscript';
import { storyAddress } from '../page-address.ts';
import type { PageContext } from '../page-context.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Where the same story stands in which language, this page among them, as search engines want it (HTML,
 * 4.6.7.1: `alternate` with `hreflang`); nothing for a story in one language.
 */
export function alternates({ fields, site, thread }: PageContext, { address }: PageFacts): Element[] {
  const others = [...(thread.original ? [thread.original] : []), ...thread.translations].flatMap((story) => {
    const href = storyAddress(story.slug, site);
    return href === null ? [] : [{ language: story.language, href }];
  });
  if (others.length === 0 || address === null) return [];
  const all = [{ language: fields.language, href: address }, ...others];
  return all.map(({ language, href }) => h('link', { rel: ['alternate'], hrefLang: language, href }));
}
