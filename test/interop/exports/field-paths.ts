import type { ExportKind } from '../../../shared/export/formats.ts';
import type { NOT_HELD, StoryPart } from '../../../shared/export/not-held.ts';

/**
 * Where a field stands in what a kind writes, and by which part of its standard: an XPath, a JSON pointer in which
 * `*` is each entry, or a CSS selector with `@` before an attribute; several parted by ` | `. `WORDS` is the text
 * itself, for what a format has no field of its own for. Null is what it cannot hold.
 */
export type FieldPath = readonly [path: string, standard: string];
/** Of what a kind has a place for; what it has none for stands in `NOT_HELD` alone. */
export type FieldPaths<K extends ExportKind = ExportKind> = {
  readonly [P in StoryPart]: P extends (typeof NOT_HELD)[K][number] ? null : FieldPath;
};
type AnyPaths = Readonly<Record<StoryPart, FieldPath | null>>;

export const WORDS = 'WORDS';
/** The text, in which a day stands as its language writes it. */
export const DAY = 'DAY';
/** The path of the file itself. */
export const FILE = 'FILE';
const inText: FieldPath = [WORDS, 'the text'];

/** The lines around the text, of what has no element of its own for them. */
const AROUND = { credits: inText, corrections: inText } as const;

const NINJS = {
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
  credits: ['/people/*/name', 'ninjs 3.1, people'],
  updated: null,
  corrections: ['/edNote', 'ninjs 3.1, edNote'],
  series: null,
} as const satisfies AnyPaths;

const SUPERDESK = {
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
  credits: ['/authors/*/name', 'Superdesk, authors'],
  updated: null,
  corrections: ['/ednote', 'ninjs 1.6, ednote'],
  series: null,
} as const satisfies AnyPaths;

const NITF = {
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
  credits: ['//n:body.end/n:tagline', 'NITF 3.6, tagline'],
  updated: null,
  corrections: ['//n:docdata/n:correction/@info', 'NITF 3.6, correction'],
  series: ['//n:docdata/n:series/@series.name', 'NITF 3.6, series'],
} as const satisfies AnyPaths;

const TEXT_ITEM = '//g:newsItem[g:itemMeta/g:itemClass/@qcode="ninat:text"]';
const NEWSML = {
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
  credits: [`${TEXT_ITEM}/g:contentMeta/g:contributor/g:name`, 'NewsML-G2 2.35, contributor'],
  updated: null,
  corrections: [`${TEXT_ITEM}/g:itemMeta/g:edNote`, 'NewsML-G2 2.35, edNote'],
  series: [`${TEXT_ITEM}/g:itemMeta/g:memberOf/g:name`, 'NewsML-G2 2.35, memberOf'],
} as const satisfies AnyPaths;

const POST = '/rss/channel/item[wp:post_name="SLUG"]';
const WXR = {
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
  ...AROUND,
  updated: [`${POST}/wp:post_modified_gmt`, 'WXR 1.2, wp:post_modified_gmt'],
  series: null,
} as const satisfies AnyPaths;

const GHOST = {
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
  ...AROUND,
  updated: ['/post/updated_at', 'Ghost, posts.updated_at'],
  series: null,
} as const satisfies AnyPaths;

/** A piece of HTML: what it has no element of its own for stands in its text. */
const FRAGMENT = {
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
  ...AROUND,
  updated: null,
  series: null,
} as const satisfies AnyPaths;

const PAGE = {
  ...FRAGMENT,
  headline: ['h1', 'HTML, h1'],
  slug: ['link[rel="canonical"]@href', 'HTML, link'],
  sections: inText,
  tags: inText,
  published: ['time@datetime', 'HTML, time'],
  language: ['html@lang', 'HTML, lang'],
  updated: ['meta[property="article:modified_time"]@content', 'Open Graph, article'],
  series: inText,
} as const satisfies AnyPaths;

const MARKDOWN = {
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
  credits: ['/credits/*/name', 'front matter'],
  updated: ['/updated', 'front matter'],
  corrections: ['/corrections/*/text', 'front matter'],
  series: ['/series', 'front matter'],
} as const satisfies AnyPaths;

const HUGO = {
  ...MARKDOWN,
  headline: ['/title', 'Hugo, front matter'],
  standfirst: ['/description', 'Hugo, front matter'],
  sections: ['/categories/*', 'Hugo, taxonomies'],
  topic: null,
  place: ['/dateline', 'front matter'],
  language: null,
  updated: ['/lastmod', 'Hugo, front matter'],
  corrections: ['/corrections/*', 'front matter'],
  series: ['/series/*', 'Hugo, taxonomies'],
} as const satisfies AnyPaths;

const JEKYLL = {
  ...HUGO,
  slug: [FILE, 'Jekyll, posts'],
  updated: ['/last_modified_at', 'Jekyll, front matter'],
  language: ['/lang', 'Jekyll'],
  series: ['/series', 'front matter'],
} as const satisfies AnyPaths;
const ELEVENTY = {
  ...HUGO,
  updated: ['/updated', 'front matter'],
  language: ['/lang', 'front matter'],
  series: ['/series', 'front matter'],
} as const satisfies AnyPaths;
const ASTRO = {
  ...HUGO,
  published: ['/pubDate', 'Astro, front matter'],
  language: ['/lang', 'Astro'],
  updated: ['/updatedDate', 'Astro, front matter'],
  series: ['/series', 'front matter'],
} as const satisfies AnyPaths;

const DOCX = {
  ...FRAGMENT,
  headline: ['docProps/core.xml //dc:title', 'ECMA-376, core properties'],
  standfirst: ['docProps/core.xml //dc:description', 'ECMA-376, core properties'],
  tags: ['docProps/core.xml //cp:keywords', 'ECMA-376, core properties'],
  authors: ['docProps/core.xml //dc:creator', 'ECMA-376, core properties'],
  language: ['word/styles.xml //w:docDefaults//w:lang/@*', 'ECMA-376, lang'],
} as const satisfies AnyPaths;

const PDF = {
  ...PAGE,
  headline: ['/title', 'ISO 32000, Title'],
  slug: null,
  published: [DAY, 'the text'],
  updated: [DAY, 'the text'],
  language: ['/language', 'ISO 32000, Lang'],
} as const satisfies AnyPaths;

const MANUSCRIPT = {
  ...PDF,
  slug: inText,
  sections: null,
  tags: null,
  published: null,
  updated: null,
  series: null,
} as const satisfies AnyPaths;

const MAIL = {
  ...FRAGMENT,
  headline: ['/subject', 'RFC 5322, Subject'],
  language: ['/headers/content-language', 'RFC 3282, Content-Language'],
} as const satisfies AnyPaths;

/** Of each kind: one that is missing, or says otherwise than `NOT_HELD`, does not compile. */
export const FIELD_PATHS: { readonly [K in ExportKind]: FieldPaths<K> } = {
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
  docx: DOCX,
  pdf: PDF,
  manuscript: MANUSCRIPT,
  eml: MAIL,
  text: { ...FRAGMENT, headline: inText, language: null },
};
