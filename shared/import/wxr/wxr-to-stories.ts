import { counted } from '../../counted.ts';
import { DatelineError } from '../../result.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import type { Status } from '../../story/status.ts';
import { emptyFields } from '../../story/story.ts';
import { dateValue, languageValue, lineValue, nameValues, slugValue } from '../field-values.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import { htmlLine } from '../html-line.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { withPathsBeside } from '../paths-beside.ts';
import { pictureNames } from '../picture-names.ts';
import { contentHtml } from './content-html.ts';
import type { SitePicture } from './shortcodes.ts';
import type { WxrExport, WxrItem } from './wxr-item.ts';

/** What WordPress keeps beside texts. */
const NO_TEXT_TYPES = new Set([
  'attachment',
  'nav_menu_item',
  'revision',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'user_request',
  'feedback',
]);
const OF_PROGRAMS = /^(?:wp_|acf-|elementor_|jp_)/;
const hasNoText = (type: string) => NO_TEXT_TYPES.has(type) || OF_PROGRAMS.test(type);

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  Object.entries<Status>({
    publish: 'published',
    future: 'scheduled',
    draft: 'draft',
    pending: 'in-edit',
    private: 'draft',
  }),
);

/**
 * The posts and pages of a WordPress export as stories: with authors, sections (its categories), tags, dates, slugs
 * and status, pictures by the addresses that they have on the site. What is thrown away there, or is no text, is told
 * with the first story. Throws DatelineError `unreadable-input` for an export without a text.
 */
export function wxrToStories(site: WxrExport, options: ImportOptions = {}): readonly ImportedStory[] {
  const texts = site.items.filter(isText);
  if (texts.length === 0) throw noText();
  const library = siteLibrary(site.items);
  const aside = [...site.warnings, ...asideWarnings(site.items)];
  return texts.map((item, at) => {
    const story = storyOf(item, site, library, options);
    return at === 0 ? { ...story, warnings: [...story.warnings, ...aside] } : story;
  });
}

/** What nobody is to see any more, or ever saved. */
const THROWN = new Set(['trash', 'auto-draft']);

function isText({ type, status, content }: WxrItem): boolean {
  if (THROWN.has(status) || hasNoText(type)) return false;
  return type === 'post' || type === 'page' || content.trim() !== '';
}

interface SiteLibrary {
  readonly byId: ReadonlyMap<string, WxrItem>;
  readonly byParent: ReadonlyMap<string, readonly WxrItem[]>;
}

function siteLibrary(items: readonly WxrItem[]): SiteLibrary {
  const pictures = items.filter(
    ({ type, attachment }) => type === 'attachment' && /\.(?:png|jpe?g|gif|webp|avif)$/i.test(attachment),
  );
  const byParent = new Map<string, WxrItem[]>();
  for (const picture of pictures) {
    const own = byParent.get(picture.parent);
    if (own) own.push(picture);
    else byParent.set(picture.parent, [picture]);
  }
  return { byId: new Map(pictures.map((picture) => [picture.id, picture])), byParent };
}

function storyOf(
  item: WxrItem,
  site: WxrExport,
  library: SiteLibrary,
  options: ImportOptions,
): ImportedStory {
  const names = pictureNames();
  const { html, warnings } = contentHtml(
    item.content,
    {
      byIds: (ids) => ids.flatMap((id) => pictureOf(library.byId.get(id))),
      own: (library.byParent.get(item.id) ?? []).flatMap(pictureOf),
    },
    item.meta.get('footnotes') ?? '',
  );
  const body = canonicalBody(htmlToBlocks(html, names));
  const featured = library.byId.get(item.meta.get('_thumbnail_id') ?? '');
  const image = featured ? names.nameFor(featured.attachment) : null;
  const title = htmlLine(item.title);
  const headline = lineValue(title) ?? '';
  const standfirst = lineValue(htmlLine(item.excerpt)) ?? '';
  const status = item.password === '' ? (STATUS_OF.get(item.status) ?? 'draft') : 'draft';
  const isOut = status === 'published' || status === 'scheduled';
  const date = isOut ? instant(item.posted, item.postedGmt) : null;
  const updated = status === 'published' ? instant(item.changed, item.changedGmt) : null;
  const inDomain = (domain: string) => item.terms.filter((term) => term.domain === domain);
  const named = (domain: string) => nameValues(inDomain(domain).map(({ name }) => htmlLine(name)));
  const sections = inDomain('category').filter(({ slug }) => slug !== 'uncategorized');
  const coAuthors = named('author');
  const login = item.creator.replace(/^[^\p{L}\p{N}]+/u, '');
  const language = languageValue(site.language) ?? options.language ?? 'en';
  return {
    fields: {
      ...emptyFields(language),
      headline,
      standfirst,
      slug: slugValue(decoded(item.slug)) ?? '',
      sections: nameValues(sections.map(({ name }) => htmlLine(name))),
      tags: named('post_tag').map((name) => ({ name, kind: 'free' as const })),
      authors: coAuthors.length > 0 ? coAuthors : nameValues([site.authors.get(login) ?? login]),
      status,
      date,
      updated: updated !== null && date !== null && Date.parse(updated) > Date.parse(date) ? updated : null,
      image,
    },
    body,
    pictures: withPathsBeside(names.pictures),
    warnings: [...warnings, ...itemWarnings(item)],
    languageUnsaid: true,
  };
}

function pictureOf(item: WxrItem | undefined): readonly SitePicture[] {
  if (!item) return [];
  return [
    { url: item.attachment, alt: item.meta.get('_wp_attachment_image_alt') ?? '', caption: item.excerpt },
  ];
}

/** The instant in Greenwich with the offset that the site's clocks had then. */
function instant(local: string, gmt: string): string | null {
  const moment = Date.parse(`${gmt.replace(' ', 'T')}Z`);
  const wall = Date.parse(`${local.replace(' ', 'T')}Z`);
  if (Number.isNaN(moment) || moment <= 0) return Number.isNaN(wall) ? null : dateValue(local);
  const minutes = Math.round(((Number.isNaN(wall) ? moment : wall) - moment) / 60_000);
  const isOffset = Math.abs(minutes) <= 14 * 60;
  const at = new Date(moment + (isOffset ? minutes * 60_000 : 0)).toISOString().slice(0, 19);
  return dateValue(`${at}${isOffset ? offset(minutes) : '+00:00'}`);
}

function offset(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function itemWarnings({ status, password, type, comments, terms }: WxrItem): readonly string[] {
  const taxonomies = new Set(
    terms
      .map(({ domain }) => domain)
      .filter((domain) => !/^(?:category|post_tag|post_format|author)$/.test(domain)),
  );
  return [
    ...(STATUS_OF.has(status) ? [] : [`WordPress calls its status “${status}”; it came in as a draft.`]),
    ...(status === 'private' ? ['The post is private in WordPress and came in as a draft.'] : []),
    ...(password === '' ? [] : ['The post is behind a password in WordPress and came in as a draft.']),
    ...(type === 'post' || type === 'page'
      ? []
      : [`WordPress calls it neither post nor page but “${type}”.`]),
    ...(taxonomies.size > 0
      ? [`Terms of other lists were left out: ${[...taxonomies].slice(0, 8).join(', ')}.`]
      : []),
    ...(comments > 0 ? [`${counted(comments, 'comment')} of readers left out.`] : []),
  ];
}

/** What of the export is no story. */
function asideWarnings(items: readonly WxrItem[]): readonly string[] {
  const thrown = items.filter(({ status, type }) => status === 'trash' && !hasNoText(type));
  const unsaved = items.filter(({ status, type }) => status === 'auto-draft' && !hasNoText(type));
  const counts = new Map<string, number>();
  for (const { type } of items) if (hasNoText(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const parts = [...counts].map(([type, count]) => countedKind(count, type));
  return [
    ...(thrown.length > 0
      ? [`Left out of the export, because WordPress has them in its bin: ${titles(thrown)}.`]
      : []),
    ...(unsaved.length > 0
      ? [`Left out of the export: ${counted(unsaved.length, 'draft')} that nobody saved.`]
      : []),
    ...(parts.length > 0 ? [`Left out of the export as no stories: ${parts.join(', ')}.`] : []),
  ];
}

const KINDS: ReadonlyMap<string, readonly [one: string, several: string]> = new Map(
  Object.entries<readonly [string, string]>({
    attachment: ['file of the media library', 'files of the media library'],
    nav_menu_item: ['menu item', 'menu items'],
    revision: ['older version', 'older versions'],
    wp_block: ['reusable block', 'reusable blocks'],
  }),
);

function countedKind(count: number, type: string): string {
  const [one, several] = KINDS.get(type) ?? [`“${type}”`, `“${type}”`];
  return counted(count, one, several);
}

const NAMED = 5;

function titles(items: readonly WxrItem[]): string {
  const named = items.slice(0, NAMED).map(({ title, id }) => `“${htmlLine(title).slice(0, 80) || id}”`);
  return items.length > NAMED ? `${named.join(', ')} and ${items.length - NAMED} more` : named.join(', ');
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function noText(): DatelineError {
  const message =
    'The WordPress export holds no post and no page: choose “All content” in WordPress ' +
    '(Tools, Export) and import that.';
  return new DatelineError('unreadable-input', message);
}
