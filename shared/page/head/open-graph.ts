import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Site } from '../../site-profile/site.ts';
import type { PageContext } from '../page-context.ts';
import { modified } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';

/** What social sites read: Open Graph (https://ogp.me) with its article properties. */
export function openGraph({ fields, site }: PageContext, facts: PageFacts): Element[] {
  const pairs: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:site_name', site.name],
    ['og:title', fields.headline],
    ['og:description', facts.description],
    ['og:url', facts.address],
    ['og:image', facts.image?.address ?? null],
    ['og:image:width', facts.image?.size ? String(facts.image.size.width) : null],
    ['og:image:height', facts.image?.size ? String(facts.image.size.height) : null],
    ['og:image:alt', facts.image?.alt ?? null],
    ['og:locale', openGraphLocale(fields.language)],
    ['article:published_time', fields.date],
    [
      'article:modified_time',
      fields.updated === null && fields.corrections.length === 0 ? null : modified(fields),
    ],
    ...authorAddresses(fields.authors, site).map((address) => ['article:author', address] as const),
    ['article:section', fields.sections[0] ?? null],
    ...fields.tags.map((tag) => ['article:tag', tag.name] as const),
  ];
  const told = pairs.filter(([, content]) => content !== null && content !== '');
  return [
    ...told.map(([property, content]) => h('meta', { property, content })),
    // The rest of a card is taken from Open Graph; it is named by `name`, as its makers write it.
    h('meta', { name: 'twitter:card', content: facts.image === null ? 'summary' : 'summary_large_image' }),
  ];
}

/** The pages of those authors who have one. */
function authorAddresses(names: readonly string[], { authors }: Pick<Site, 'authors'>): readonly string[] {
  return names.flatMap((name) => authors.find((author) => author.name === name)?.address ?? []);
}

/** Open Graph wants a territory: `en` is read as `en_US`, as CLDR's likely subtags have it. */
function openGraphLocale(language: string): string | null {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? null : `${name}_${region}`;
}
