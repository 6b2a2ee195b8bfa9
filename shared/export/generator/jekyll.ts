import { frameKeys } from './frame-keys.ts';
import type { Generator } from './generator.ts';

/**
 * Jekyll 4 with its own Markdown reader (kramdown): `title`, `date`, `published`, `categories`, `tags`, and
 * `render_with_liquid`, which leaves braces alone (jekyllrb.com, "Front matter"). kramdown takes a bar for a
 * table, braces for attributes and dollars for formulas, sets quotes and dashes, and knows fewer escapes.
 */
export const JEKYLL: Generator = {
  matter: ({ title, date, updated, draft, description, sections, tags, authors, series, ...more }) => [
    ['layout', 'post'],
    ['title', title],
    ['date', date],
    ['last_modified_at', updated],
    ['published', !draft],
    ['description', description],
    ['categories', sections],
    ['tags', tags],
    ['author', authors === null ? null : authors.join(', ')],
    ['authors', authors],
    ['series', series],
    ['image', more.image === null ? null : { path: more.image.path, alt: more.image.alt }],
    ['dateline', more.dateline],
    ...frameKeys(more.story),
    ['lang', more.story.language],
    ['render_with_liquid', false],
  ],
  active: /[&~@{|$^"']|^:|-(?=-)|\.(?=\.\.)|<(?=<)/g,
  showsHtml: true,
  hasNotes: true,
  hasBackslashBreaks: false,
};
