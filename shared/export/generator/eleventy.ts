import { frameKeys } from './frame-keys.ts';
import type { Generator } from './generator.ts';

/**
 * Eleventy 3: `title`, `date`, `tags`, `permalink` and `templateEngineOverride`, which leaves braces alone
 * (11ty.dev, "Front matter data"). It knows no drafts, so that one gets no page and stands in no collection.
 */
export const ELEVENTY: Generator = {
  matter: ({ title, date, updated, draft, description, slug, sections, tags, authors, series, ...more }) => [
    ['title', title],
    ['date', date],
    ['updated', updated],
    ['draft', draft],
    ['permalink', draft ? false : null],
    ['eleventyExcludeFromCollections', draft ? true : null],
    ['description', description],
    ['slug', slug],
    ['categories', sections],
    ['tags', tags],
    ['authors', authors],
    ['series', series],
    ['image', more.image?.path ?? null],
    ['imageAlt', more.image?.alt ?? null],
    ['dateline', more.dateline],
    ...frameKeys(more.story),
    ['lang', more.story.language],
    ['templateEngineOverride', 'md'],
  ],
  active: /\{(?=[{%#])/g,
  showsHtml: true,
  hasNotes: false,
  hasBackslashBreaks: true,
};
