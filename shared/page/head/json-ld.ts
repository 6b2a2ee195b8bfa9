import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Site } from '../../site-profile/site.ts';
import { storyAddress } from '../page-address.ts';
import type { PageContext } from '../page-context.ts';
import type { RelatedStory } from '../related-story.ts';
import type { PageFacts } from './page-facts.ts';

/** What search engines read: a schema.org NewsArticle. */
export function jsonLd({ fields, site, thread }: PageContext, facts: PageFacts): Element {
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
    sourceOrganization: fields.source === '' ? undefined : { '@type': 'Organization', name: fields.source },
    copyrightNotice: fields.copyright || undefined,
    usageInfo: fields.usageTerms === '' ? undefined : { '@type': 'CreativeWork', text: fields.usageTerms },
    translationOfWork: thread.original ? otherArticle(thread.original, site) : undefined,
    workTranslation:
      thread.original === null && thread.translations.length > 0
        ? thread.translations.map((story) => otherArticle(story, site))
        : undefined,
    author: fields.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: site.name, url: site.address || undefined },
  };
  // A script element ends at the first `</script`, whatever JSON thinks of it; `<!--` changes how it is read, too.
  const json = JSON.stringify(article, null, 2).replace(/</g, '\\u003c');
  return h('script', { type: 'application/ld+json' }, `\n${json}\n`);
}

function otherArticle({ headline, slug, language }: RelatedStory, site: Site) {
  const url = storyAddress(slug, site) ?? undefined;
  return { '@type': 'NewsArticle', headline: headline || undefined, url, inLanguage: language };
}
