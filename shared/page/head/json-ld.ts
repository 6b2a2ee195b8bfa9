import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageContext } from '../page-context.ts';
import type { PageFacts } from './page-facts.ts';

/** What search engines read: a schema.org NewsArticle. */
export function jsonLd({ fields, site }: PageContext, facts: PageFacts): Element {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: fields.headline || undefined,
    description: facts.description || undefined,
    url: facts.address ?? undefined,
    mainEntityOfPage: facts.address ?? undefined,
    image: facts.image ?? undefined,
    datePublished: fields.date ?? undefined,
    dateModified: fields.updated ?? fields.date ?? undefined,
    dateline: fields.dateline.place || undefined,
    inLanguage: fields.language,
    articleSection: fields.sections.length > 0 ? fields.sections : undefined,
    keywords: fields.tags.length > 0 ? fields.tags.map((tag) => tag.name) : undefined,
    author: fields.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: site.name, url: site.address || undefined },
  };
  // A script element ends at the first `</script`, whatever JSON thinks of it; `<!--` changes how it is read, too.
  const json = JSON.stringify(article, null, 2).replace(/</g, '\\u003c');
  return h('script', { type: 'application/ld+json' }, `\n${json}\n`);
}
