import type { Element } from 'hast';
import { h } from 'hastscript';
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
    ['og:image', facts.image],
    ['og:locale', openGraphLocale(fields.language)],
    ['article:published_time', fields.date],
    [
      'article:modified_time',
      fields.updated === null && fields.corrections.length === 0 ? null : modified(fields),
    ],
    ['article:section', fields.sections[0] ?? null],
    ...fields.tags.map((tag) => ['article:tag', tag.name] as const),
  ];
  const told = pairs.filter(([, content]) => content !== null && content !== '');
  return told.map(([property, content]) => h('meta', { property, content }));
}

/** Open Graph wants a territory: `en` is read as `en_US`, as CLDR's likely subtags have it. */
function openGraphLocale(language: string): string | null {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? null : `${name}_${region}`;
}
