import type { ExportKind } from '../../../shared/export/formats.ts';
import type { StoryValue } from './story-values.ts';

/**
 * Where a field stands in what a kind writes, and by which part of its standard: an XPath, a JSON pointer in which
 * `*` is each entry, or a CSS selector with `@` before an attribute; several parted by ` | `. `WORDS` is the text
 * itself, for what a format has no field of its own for. Null is what it cannot hold.
 */
export type FieldPath = readonly [path: string, standard: string] | null;
export type FieldPaths = Readonly<Record<StoryValue, FieldPath>>;

export const WORDS = 'WORDS';
/** The path of the file itself. */
export const FILE = 'FILE';
const inText: FieldPath = [WORDS, 'the text'];

const NINJS: FieldPaths = {
  headline: ['/headlines/*/value', 'ninjs 3.1, headlines'],
  standfirst: ['/descriptions/*/value', 'ninjs 3.1, descriptions'],
  kicker: ['/headlines/*/value', 'ninjs 3.1, headlines'],
  slug: ['/slugline', 'ninjs 3.1, slugline'],
  sections: ['/subjects/*/name', 'ninjs 3.1, subjects'],
  tags: [
    '/subjects/*/name | /people/*/name | /places/*/name | /organisations/*/name',
    'ninjs 3.1, subjects …',
  ],
  topic: ['/subjects/*/uri', 'ninjs 3.1, subjects'],
  authors: ['/people/*/name', 'ninjs 3.1, people'],
  place: ['/located', 'ninjs 3.1, located'],
  published: ['/contentCreated', 'ninjs 3.1, contentCreated'],
  language: ['/language', 'ninjs 3.1, language'],
  editorsNote: ['/descriptions/*/value', 'ninjs 3.1, descriptions'],
  source: ['/infoSources/*/name', 'ninjs 3.1, infoSources'],
  copyright: ['/copyrightNotice', 'ninjs 3.1, copyrightNotice'],
  usageTerms: ['/usageTerms', 'ninjs 3.1, usageTerms'],
};

const SUPERDESK: FieldPaths = {
  headline: ['/headline', 'ninjs 1.6, headline'],
  standfirst: ['/description_text', 'ninjs 1.6, description_'],
  kicker: ['/headline_kicker', 'ninjs 1.6, headline_'],
  slug: ['/slugline', 'ninjs 1.6, slugline'],
  sections: ['/service/*/name', 'Superdesk, service'],
  tags: [
    '/subject/*/name | /person/*/name | /place/*/name | /organisation/*/name | /keywords/*',
    'ninjs 1.6, subject …; Superdesk, keywords',
  ],
  topic: ['/subject/*/code', 'ninjs 1.6, subject'],
  authors: ['/authors/*/name', 'Superdesk, authors'],
  place: ['/located', 'ninjs 1.6, located'],
  published: ['/contentcreated', 'ninjs 1.6, contentcreated'],
  language: ['/language', 'ninjs 1.6, language'],
  editorsNote: ['/ednote', 'ninjs 1.6, ednote'],
  source: ['/source', 'Superdesk, source'],
  copyright: ['/copyrightnotice', 'ninjs 1.6, copyrightnotice'],
  usageTerms: ['/usageterms', 'ninjs 1.6, usageterms'],
};

const NITF: FieldPaths = {
  headline: ['//n:body.head/n:hedline/n:hl1', 'NITF 3.6, hl1'],
  standfirst: ['//n:body.head/n:abstract', 'NITF 3.6, abstract'],
  kicker: ['//n:body.head/n:hedline/n:hl2', 'NITF 3.6, hl2'],
  slug: ['//n:docdata/n:du-key/@key', 'NITF 3.6, du-key'],
  sections: ['//n:identified-content/n:classifier[@type="section"]', 'NITF 3.6, classifier'],
  tags: ['//n:docdata/n:identified-content/*', 'NITF 3.6, identified-content'],
  topic: ['//n:tobject.subject/@tobject.subject.refnum', 'NITF 3.6, tobject.subject'],
  authors: ['//n:body.head/n:byline/n:person', 'NITF 3.6, byline'],
  place: ['//n:body.head/n:dateline/n:location/n:city', 'NITF 3.6, dateline'],
  published: ['//n:docdata/n:date.release/@norm', 'NITF 3.6, date.release'],
  language: ['/n:nitf/@baselang', 'NITF 3.6, nitf'],
  editorsNote: ['//n:body.head/n:note[@noteclass="editorsnote"]', 'NITF 3.6, note'],
  source: ['//n:docdata/n:del-list/n:from-src/@src-name', 'NITF 3.6, from-src'],
  copyright: ['//n:docdata/n:doc.copyright/@holder', 'NITF 3.6, doc.copyright'],
  usageTerms: ['//n:docdata/n:doc.rights/@limitations', 'NITF 3.6, doc.rights'],
};

const TEXT_ITEM = '//g:newsItem[g:itemMeta/g:itemClass/@qcode="ninat:text"]';
const NEWSML: FieldPaths = {
  headline: [`${TEXT_ITEM}/g:contentMeta/g:headline`, 'NewsML-G2 2.35, headline'],
  standfirst: [`${TEXT_ITEM}/g:contentMeta/g:description`, 'NewsML-G2 2.35, description'],
  kicker: [`${TEXT_ITEM}/g:contentMeta/g:genre/g:name`, 'NewsML-G2 2.35, genre'],
  slug: [`${TEXT_ITEM}/g:contentMeta/g:slugline`, 'NewsML-G2 2.35, slugline'],
  sections: [`${TEXT_ITEM}/g:itemMeta/g:service/g:name`, 'NewsML-G2 2.35, service'],
  tags: [`${TEXT_ITEM}/g:contentMeta/g:subject/g:name`, 'NewsML-G2 2.35, subject'],
  topic: [`${TEXT_ITEM}/g:contentMeta/g:subject/@qcode`, 'NewsML-G2 2.35, subject'],
  authors: [`${TEXT_ITEM}/g:contentMeta/g:creator/g:name`, 'NewsML-G2 2.35, creator'],
  place: [`${TEXT_ITEM}/g:contentMeta/g:located/g:name`, 'NewsML-G2 2.35, located'],
  published: [`${TEXT_ITEM}/g:contentMeta/g:contentCreated`, 'NewsML-G2 2.35, contentCreated'],
  language: [`${TEXT_ITEM}/g:contentMeta/g:language/@tag`, 'NewsML-G2 2.35, language'],
  editorsNote: [`${TEXT_ITEM}/g:itemMeta/g:edNote`, 'NewsML-G2 2.35, edNote'],
  source: [`${TEXT_ITEM}/g:contentMeta/g:infoSource/g:name`, 'NewsML-G2 2.35, infoSource'],
  copyright: [`${TEXT_ITEM}/g:rightsInfo/g:copyrightNotice`, 'NewsML-G2 2.35, copyrightNotice'],
  usageTerms: [`${TEXT_ITEM}/g:rightsInfo/g:usageTerms`, 'NewsML-G2 2.35, usageTerms'],
};

const POST = '/rss/channel/item[wp:post_name="SLUG"]';
const WXR: FieldPaths = {
  headline: [`${POST}/title`, 'WXR 1.2, title'],
  standfirst: [`${POST}/excerpt:encoded`, 'WXR 1.2, excerpt:encoded'],
  kicker: inText,
  slug: [`${POST}/wp:post_name`, 'WXR 1.2, wp:post_name'],
  sections: [`${POST}/category[@domain="category"]`, 'WXR 1.2, category'],
  tags: [`${POST}/category[@domain="post_tag"]`, 'WXR 1.2, category'],
  topic: null,
  authors: ['/rss/channel/wp:author/wp:author_display_name', 'WXR 1.2, wp:author'],
  place: inText,
  published: [`${POST}/wp:post_date_gmt`, 'WXR 1.2, wp:post_date_gmt'],
  language: null,
  editorsNote: inText,
  source: inText,
  copyright: inText,
  usageTerms: inText,
};

const GHOST: FieldPaths = {
  headline: ['/post/title', 'Ghost, posts.title'],
  standfirst: ['/post/custom_excerpt', 'Ghost, posts.custom_excerpt'],
  kicker: inText,
  slug: ['/post/slug', 'Ghost, posts.slug'],
  sections: ['/tags/*/name', 'Ghost, tags.name'],
  tags: ['/tags/*/name', 'Ghost, tags.name'],
  topic: null,
  authors: ['/authors/*/name', 'Ghost, users.name'],
  place: inText,
  published: ['/post/published_at', 'Ghost, posts.published_at'],
  language: ['/post/locale', 'Ghost, posts.locale'],
  editorsNote: inText,
  source: inText,
  copyright: inText,
  usageTerms: inText,
};

/** A piece of HTML: what it has no element of its own for stands in its text. */
const FRAGMENT: FieldPaths = {
  headline: ['h1', 'HTML, h1'],
  standfirst: inText,
  kicker: inText,
  slug: null,
  sections: null,
  tags: null,
  topic: null,
  authors: inText,
  place: inText,
  published: null,
  language: ['article@lang', 'HTML, lang'],
  editorsNote: inText,
  source: inText,
  copyright: inText,
  usageTerms: inText,
};

const PAGE: FieldPaths = {
  ...FRAGMENT,
  headline: ['h1', 'HTML, h1'],
  slug: ['link[rel="canonical"]@href', 'HTML, link'],
  sections: inText,
  tags: inText,
  published: ['time@datetime', 'HTML, time'],
  language: ['html@lang', 'HTML, lang'],
};

const MARKDOWN: FieldPaths = {
  headline: ['/headline', 'front matter'],
  standfirst: ['/standfirst', 'front matter'],
  kicker: ['/kicker', 'front matter'],
  slug: ['/slug', 'front matter'],
  sections: ['/sections/*', 'front matter'],
  tags: ['/tags/*', 'front matter'],
  topic: ['/tag_codes/*', 'front matter'],
  authors: ['/authors/*', 'front matter'],
  place: ['/dateline/place', 'front matter'],
  published: ['/date', 'front matter'],
  language: ['/language', 'front matter'],
  editorsNote: ['/editors_note', 'front matter'],
  source: ['/source', 'front matter'],
  copyright: ['/copyright', 'front matter'],
  usageTerms: ['/usage_terms', 'front matter'],
};

const HUGO: FieldPaths = {
  ...MARKDOWN,
  headline: ['/title', 'Hugo, front matter'],
  standfirst: ['/description', 'Hugo, front matter'],
  sections: ['/categories/*', 'Hugo, taxonomies'],
  topic: null,
  place: ['/dateline', 'front matter'],
  language: null,
};

const JEKYLL: FieldPaths = { ...HUGO, slug: [FILE, 'Jekyll, posts'], language: ['/lang', 'Jekyll'] };
const ELEVENTY: FieldPaths = { ...HUGO, language: ['/lang', 'front matter'] };
const ASTRO: FieldPaths = {
  ...HUGO,
  published: ['/pubDate', 'Astro, front matter'],
  language: ['/lang', 'Astro'],
};

/** Of the kinds that are judged here. */
export const FIELD_PATHS = {
  'html-file': PAGE,
  html: PAGE,
  markdown: MARKDOWN,
  hugo: HUGO,
  jekyll: JEKYLL,
  eleventy: ELEVENTY,
  astro: ASTRO,
  fragment: FRAGMENT,
  wordpress: { ...FRAGMENT, language: null },
  wxr: WXR,
  ghost: GHOST,
  ninjs: NINJS,
  'ninjs-superdesk': SUPERDESK,
  nitf: NITF,
  'newsml-g2': NEWSML,
  text: { ...FRAGMENT, headline: inText, language: null },
} satisfies Partial<Readonly<Record<ExportKind, FieldPaths>>>;

/** A kind with judges; the run tells by name which have none. */
export type JudgedKind = keyof typeof FIELD_PATHS;
