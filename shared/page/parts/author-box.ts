import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Author } from '../../site-profile/site.ts';
import { lines } from '../lines.ts';
import { ownDirection } from '../own-direction.ts';
import type { PageContext } from '../page-context.ts';

/** The people in the byline, as the site profile knows them; null when nobody signed the story. */
export function authorBox(context: PageContext): Element | null {
  const { fields, site, labels } = context;
  if (fields.authors.length === 0) return null;
  const profiles = fields.authors.map((name) => profile(authorOf(name, site.authors), context));
  return h(
    'section',
    { className: ['author-box'], ariaLabelledBy: 'about-author' },
    lines([h('h2', { id: 'about-author' }, labels.aboutAuthor), ...profiles]),
  );
}

function authorOf(name: string, known: readonly Author[]): Author {
  return known.find((author) => author.name === name) ?? { name, biography: '', picture: null };
}

function profile({ name, biography, picture }: Author, { resolve, direction }: PageContext): Element {
  // The name stands beside it, so that the portrait says nothing new to a screen reader.
  const portrait = picture === null ? null : h('img', { src: resolve.sitePicture(picture), alt: '' });
  const words = lines([
    h('h3', { dir: ownDirection(name, direction) }, name),
    biography === '' ? null : h('p', { dir: ownDirection(biography, direction) }, biography),
  ]);
  return h(
    'div',
    { className: ['profile'], dataInitial: portrait ? undefined : initial(name) },
    lines([portrait, h('div', { className: ['profile-words'] }, words)]),
  );
}

function initial(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name);
  return (first?.segment ?? '').toUpperCase();
}
