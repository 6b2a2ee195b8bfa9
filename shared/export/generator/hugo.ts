import { frameKeys } from './frame-keys.ts';
import type { Generator } from './generator.ts';

/**
 * Hugo, from 0.111 on: `title`, `date`, `lastmod`, `draft`, `description`, `slug`, `images` are its own keys,
 * `categories`, `tags`, `authors` and `series` taxonomies (gohugo.io, "Front matter"). Its Markdown reader
 * takes a brace at the end of a heading for attributes and sets quotes and dashes; `{{` begins a shortcode.
 */
export const HUGO: Generator = {
  matter: ({ title, date, updated, draft, description, slug, sections, tags, authors, series, ...more }) => [
    ['title', title],
    ['date', date],
    ['lastmod', updated],
    ['draft', draft],
    ['description', description],
    ['slug', slug],
    ['categories', sections],
    ['tags', tags],
    ['authors', authors],
    ['series', series === null ? null : [series]],
    ['images', more.image === null ? null : [more.image.path]],
    ['dateline', more.dateline],
    ...frameKeys(more.story),
    ['translationKey', more.story.id],
  ],
  active: /[{"']|^:|-(?=-)|\.(?=\.\.)|<(?=<)/g,
  showsHtml: false,
  hasNotes: true,
  hasBackslashBreaks: true,
};
