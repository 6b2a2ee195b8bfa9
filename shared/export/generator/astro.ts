import { frameKeys } from './frame-keys.ts';
import type { Generator } from './generator.ts';

/**
 * Astro 5, with the names of its blog template: `title`, `description`, `pubDate`, `updatedDate`, `heroImage`
 * (docs.astro.build, "Content collections"); a collection reads the rest as its own schema says.
 */
export const ASTRO: Generator = {
  matter: ({ title, date, updated, draft, description, slug, sections, tags, authors, series, ...more }) => [
    ['title', title],
    ['description', description ?? ''],
    // Its template builds nothing where one entry has no date.
    ['pubDate', date ?? more.story.modified],
    ['updatedDate', updated],
    ['draft', draft],
    ['slug', slug],
    ['categories', sections],
    ['tags', tags],
    ['authors', authors],
    ['series', series],
    ['heroImage', more.image === null ? null : `./${more.image.path}`],
    ['heroImageAlt', more.image === null ? null : more.image.alt],
    ['dateline', more.dateline],
    ...frameKeys(more.story),
    ['lang', more.story.language],
  ],
  active: /\{(?=[{%#])/g,
  showsHtml: true,
  hasNotes: true,
  hasBackslashBreaks: true,
};
