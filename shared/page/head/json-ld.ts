import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Site } from '../../site-profile/site.ts';
import { lastCorrected } from '../../story/correction.ts';
import type { CreditRole } from '../../story/credit.ts';
import type { PublicFields } from '../../story/field-audience.ts';
import { storyAddress } from '../page-address.ts';
import type { PageContext } from '../page-context.ts';
import type { RelatedStory } from '../related-story.ts';
import type { PageFacts, PageImage } from './page-facts.ts';

/** What search engines read: a schema.org NewsArticle. */
export function jsonLd({ fields, site, thread }: PageContext, facts: PageFacts): Element {
  const people = (...roles: readonly CreditRole[]) => {
    const names = fields.credits.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
    return names.length === 0 ? undefined : [...new Set(names)].map((name) => ({ '@type': 'Person', name }));
  };
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: fields.headline || undefined,
    description: facts.description || undefined,
    url: facts.address ?? undefined,
    mainEntityOfPage: facts.address ?? undefined,
    image: facts.image === null ? undefined : imageObject(facts.image),
    datePublished: fields.date ?? undefined,
    dateModified: modified(fields) ?? undefined,
    correction:
      fields.corrections.length === 0
        ? undefined
        : fields.corrections.map(({ text, when }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: when,
          })),
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
    author: fields.authors.map((name) => ({
      '@type': 'Person',
      name,
      url: site.authors.find((author) => author.name === name)?.address,
    })),
    editor: people('editing'),
    translator: people('translation'),
    contributor: people('reporting', 'additional', 'photographs'),
    publisher: {
      '@type': 'Organization',
      name: site.name,
      url: site.address || undefined,
      logo: site.logo === '' ? undefined : { '@type': 'ImageObject', url: site.logo },
    },
  };
  // A script element ends at the first `</script`, whatever JSON thinks of it; `<!--` changes how it is read, too.
  const json = JSON.stringify(article, null, 2).replace(/</g, '\\u003c');
  return h('script', { type: 'application/ld+json' }, `\n${json}\n`);
}

/** The last published change: what the desk says, or a later correction. */
export function modified({ date, updated, corrections }: PublicFields): string | null {
  const said = updated ?? date;
  const corrected = lastCorrected(corrections);
  if (said === null || corrected === null) return said ?? corrected;
  return Date.parse(corrected) > Date.parse(said) ? corrected : said;
}

function imageObject({ address, size, alt }: PageImage) {
  return { '@type': 'ImageObject', url: address, ...size, description: alt || undefined };
}

function otherArticle({ headline, slug, language }: RelatedStory, site: Site) {
  const url = storyAddress(slug, site) ?? undefined;
  return { '@type': 'NewsArticle', headline: headline || undefined, url, inLanguage: language };
}
