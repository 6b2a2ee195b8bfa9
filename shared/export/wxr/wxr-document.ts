import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Site } from '../../site-profile/site.ts';
import type { CollectionEntry } from '../collection-entry.ts';
import { wireInstant } from '../wire/wire-instant.ts';
import { type WireItem, wireItem } from '../wire/wire-item.ts';
import { wordpressContent } from '../wordpress/page-to-wordpress.ts';
import { lineByLine } from '../xml/line-by-line.ts';
import { cdataText, xmlDocument } from '../xml/xml-document.ts';
import { wxrDate } from './wxr-dates.ts';
import { wxrLogins, wxrSlug } from './wxr-names.ts';

/** A story as a post, with what the document says once for all of them. */
export interface WxrPost {
  readonly site: Site;
  readonly authors: readonly string[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly parts: readonly Element[];
}

const NAMESPACES = {
  version: '2.0',
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
};

/** A story as a post of WXR: what an `item` says but for its author's login, which `wxrDocument` gives out. */
export function wxrPost({ cleared, page, files, number }: CollectionEntry): WxrPost {
  const { story } = cleared;
  const { site } = page;
  const tags = story.tags.map(({ name }) => name);
  const parts = [
    said('title', story.headline),
    ...about(wireItem(cleared, page)),
    said('content:encoded', wordpressContent(page, files.mediaPath)),
    said('excerpt:encoded', story.standfirst),
    x('wp:post_id', String(number)),
    ...dates(cleared, site),
    said('wp:comment_status', site.comments ? 'open' : 'closed'),
    said('wp:ping_status', 'closed'),
    said('wp:post_name', wxrSlug(story.slug)),
    said('wp:status', cleared.draft ? 'draft' : 'publish'),
    x('wp:post_parent', '0'),
    x('wp:menu_order', '0'),
    said('wp:post_type', 'post'),
    said('wp:post_password', ''),
    x('wp:is_sticky', '0'),
    ...story.sections.map((name) => term('category', name)),
    ...tags.map((name) => term('post_tag', name)),
  ];
  return { site, authors: story.authors, sections: story.sections, tags, parts };
}

/**
 * Posts as WordPress eXtended RSS 1.2, what WordPress's importer reads; at least one. It takes pictures from
 * addresses alone, so that a post names its own and does not have them.
 */
export function wxrDocument(posts: readonly WxrPost[]): string {
  const [first] = posts;
  if (!first) throw new Error('A file of WXR without a post');
  const { site } = first;
  const logins = wxrLogins(posts.flatMap(({ authors }) => authors));
  const terms = (names: readonly string[]) => [...new Set(names)];
  const sections = terms(posts.flatMap((post) => post.sections));
  const tags = terms(posts.flatMap((post) => post.tags));
  const channel = [
    said('title', site.name),
    x('link', site.address),
    x('description'),
    x('language', site.language),
    x('wp:wxr_version', '1.2'),
    x('wp:base_site_url', site.address),
    x('wp:base_blog_url', site.address),
    ...[...logins].map(([name, login], at) => author(name, login, at + 1)),
    ...sections.map((name, at) => category(name, at + 1)),
    ...tags.map((name, at) => tag(name, sections.length + at + 1)),
    ...posts.map(({ authors, parts }) => item(parts, logins.get(authors[0] ?? '') ?? '')),
  ];
  return xmlDocument(x('rss', NAMESPACES, lineByLine([x('channel', lineByLine(channel))])));
}

function item(parts: readonly Element[], login: string): Element {
  return x('item', lineByLine([...parts.slice(0, 1), said('dc:creator', login), ...parts.slice(1)]));
}

function about({ uri, address }: WireItem): readonly Element[] {
  return [x('link', address ?? ''), x('guid', { isPermaLink: 'false' }, uri), x('description')];
}

/** A draft without a date has that of its last change, as WordPress shows it until it is published. */
function dates({ story }: CollectionEntry['cleared'], { timeZone }: Site): readonly Element[] {
  const instant = (date: string) => wxrDate(wireInstant(date, timeZone), timeZone);
  const posted = instant(story.date ?? story.modified);
  const changed = instant(story.updated ?? story.modified);
  return [
    x('pubDate', posted.rss),
    said('wp:post_date', posted.local),
    said('wp:post_date_gmt', posted.gmt),
    said('wp:post_modified', changed.local),
    said('wp:post_modified_gmt', changed.gmt),
  ];
}

function author(name: string, login: string, id: number): Element {
  return x('wp:author', [
    x('wp:author_id', String(id)),
    said('wp:author_login', login),
    said('wp:author_email', ''),
    said('wp:author_display_name', name),
    said('wp:author_first_name', ''),
    said('wp:author_last_name', ''),
  ]);
}

function category(name: string, id: number): Element {
  return x('wp:category', [
    x('wp:term_id', String(id)),
    said('wp:category_nicename', wxrSlug(name)),
    said('wp:category_parent', ''),
    said('wp:cat_name', name),
  ]);
}

function tag(name: string, id: number): Element {
  return x('wp:tag', [
    x('wp:term_id', String(id)),
    said('wp:tag_slug', wxrSlug(name)),
    said('wp:tag_name', name),
  ]);
}

function term(domain: 'category' | 'post_tag', name: string): Element {
  return x('category', { domain, nicename: wxrSlug(name) }, cdataText(name));
}

/** WordPress's oldest reader finds texts in sections of CDATA alone. */
function said(element: string, words: string): Element {
  return x(element, cdataText(words));
}
