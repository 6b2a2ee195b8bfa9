import type { Cleared } from '../../gate/cleared.ts';
import type { PageContent } from '../../page/page-content.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import type { Tag, TagKind } from '../../story/tag.ts';
import { articleHtml } from '../article/article-html.ts';
import { articleOptions } from '../article/story-article.ts';
import { bodyToText } from '../text/body-to-text.ts';
import { CREDITED_AS } from '../wire/credited-as.ts';
import { tagAddress } from '../wire/tag-address.ts';
import { fileAddress, type WireFiles } from '../wire/wire-files.ts';
import { type WireItem, wireItem } from '../wire/wire-item.ts';
import { type NinjsObject, withoutEmpty } from './ninjs-object.ts';

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#';

/** Where a tag of each kind stands in a ninjs item. */
const PROPERTY: Readonly<Record<TagKind, 'people' | 'places' | 'organisations' | 'subjects'>> = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  topic: 'subjects',
  free: 'subjects',
};

/**
 * A story as ninjs 3.1 (IPTC, "News in JSON"), with its words as HTML and as plain text and a picture an
 * association. Parsed and stringified it is the same object.
 */
export function storyToNinjs(cleared: Cleared, page: PageContent, files: WireFiles): NinjsObject {
  const { story } = cleared;
  const item = wireItem(cleared, page);
  const options = articleOptions(page, files.mediaPath);
  return withoutEmpty({
    uri: item.uri,
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
    type: 'text',
    representationType: 'full',
    version: String(item.version),
    firstCreated: item.created,
    versionCreated: item.modified,
    contentCreated: item.published ?? undefined,
    embargoedUntil: item.embargo ?? undefined,
    pubStatus: item.retracted ? 'canceled' : 'usable',
    edNote: item.advice.join('\n'),
    language: story.language,
    title: story.headline,
    slugline: story.slug,
    headlines: [...plain('main', story.headline), ...plain('kicker', story.kicker)],
    descriptions: [...plain('summary', story.standfirst), ...plain('editorsNote', story.editorsNote)],
    copyrightNotice: story.copyright,
    usageTerms: story.usageTerms,
    by: item.byline,
    located: item.place?.name ?? '',
    bodies: [
      { role: 'main', contentType: 'text/html', value: articleHtml(item.body, options) },
      { role: 'main', contentType: 'text/plain', value: bodyToText(item.body) },
    ],
    people: [
      ...story.authors.map((name) => ({ name, rel: 'author' })),
      ...story.credits.map(({ name, role }) => ({ name, rel: CREDITED_AS[role] })),
      ...tagged(story.tags, 'people'),
    ],
    organisations: tagged(story.tags, 'organisations'),
    places: [...datelinePlace(item), ...tagged(story.tags, 'places')],
    subjects: [
      ...story.sections.map((name) => ({ name, rel: 'section' })),
      ...tagged(story.tags, 'subjects'),
    ],
    infoSources: [
      { name: item.provider, role: 'provider' },
      ...(story.source === '' ? [] : [{ name: story.source, role: 'source' }]),
    ],
    altIds: [
      ...(story.slug === '' ? [] : [{ role: 'slug', value: story.slug }]),
      ...(item.address === null ? [] : [{ role: 'web', value: item.address }]),
    ],
    associations: item.pictures.map((figure, at) => picture(item, figure, at, story, files)),
  });
}

/** Words in a role of their own; none where there are none. */
function plain(role: string, value: string): readonly NinjsObject[] {
  return value === '' ? [] : [{ role, contentType: 'text/plain', value }];
}

function tagged(tags: readonly Tag[], property: string): readonly NinjsObject[] {
  return tags
    .filter(({ kind }) => PROPERTY[kind] === property)
    .map((tag) => {
      const uri = tagAddress(tag);
      const code = uri === null && tag.code !== undefined ? { literal: tag.code } : {};
      return { name: tag.name, rel: 'about', ...(uri !== null && { uri }), ...code };
    });
}

function datelinePlace({ place }: WireItem): readonly NinjsObject[] {
  if (place === null) return [];
  const country = place.country === null ? {} : { contactInfo: [{ address: { country: place.country } }] };
  return [{ name: place.name, rel: 'dateline', ...country }];
}

function picture(
  { uri, version, modified }: WireItem,
  { media, alt, caption, credit, licence = '', width, height, focus }: Figure,
  at: number,
  { language }: PublicStory,
  { mediaPath, mediaType }: WireFiles,
): NinjsObject {
  const poi = focus && width && height && { x: Math.round(focus.x * width), y: Math.round(focus.y * height) };
  return withoutEmpty({
    name: `picture-${at + 1}`,
    rel: 'embedded',
    uri: `${uri}/${encodeURIComponent(media)}`,
    type: 'picture',
    version: String(version),
    versionCreated: modified,
    pubStatus: 'usable',
    language,
    by: credit,
    usageTerms: licence,
    descriptions: [...plain('caption', caption), ...plain('alt', alt)],
    renditions: [
      withoutEmpty({
        name: 'original',
        href: fileAddress(mediaPath(media)),
        contentType: mediaType(media),
        width,
        height,
        poi: poi || undefined,
      }),
    ],
  });
}
