import type { Cleared } from '../../gate/cleared.ts';
import type { PageContent } from '../../page/page-content.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import type { Tag, TagKind } from '../../story/tag.ts';
import { articleOptions } from '../article/story-article.ts';
import { type NinjsObject, withoutEmpty } from '../ninjs/ninjs-object.ts';
import { CREDITED_AS } from '../wire/credited-as.ts';
import { tagScheme } from '../wire/tag-address.ts';
import { fileAddress, type WireFiles } from '../wire/wire-files.ts';
import { type WireItem, wireItem } from '../wire/wire-item.ts';
import { embedKey, superdeskBody } from './superdesk-body.ts';

/** Where a tag of each kind stands; Superdesk reads `subject` and `place`, any other system all of them. */
const PROPERTY: Readonly<Record<TagKind, 'person' | 'organisation' | 'place' | 'subject' | 'keywords'>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  topic: 'subject',
  free: 'keywords',
};

/**
 * A story as ninjs 1.6 in the reading of Superdesk, whose parser (`superdesk.io.feed_parsers.ninjs`) wants
 * `guid`, `body_html`, `description_text` and the bare city in `located`.
 */
export function storyToSuperdesk(cleared: Cleared, page: PageContent, files: WireFiles): NinjsObject {
  const { story } = cleared;
  const item = wireItem(cleared, page);
  const named = (property: string) => story.tags.filter(({ kind }) => PROPERTY[kind] === property);
  return withoutEmpty({
    guid: item.uri,
    uri: item.uri,
    $standard: {
      name: 'ninjs',
      version: '1.6',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json#',
    },
    type: 'text',
    representationtype: 'complete',
    version: String(item.version),
    firstcreated: item.created,
    versioncreated: item.modified,
    contentcreated: item.published ?? undefined,
    embargoed: item.embargo ?? undefined,
    pubstatus: item.retracted ? 'canceled' : 'usable',
    language: story.language,
    headline: story.headline,
    slugline: story.slug,
    description_text: story.standfirst,
    body_html: superdeskBody(item, articleOptions(page, files.mediaPath)),
    byline: item.byline,
    authors: [
      ...story.authors.map((name) => ({ name, role: 'writer' })),
      ...story.credits.map(({ name, role }) => ({ name, role: CREDITED_AS[role] })),
    ],
    located: item.place?.name ?? '',
    person: named('person').map(withScheme),
    organisation: named('organisation').map(withScheme),
    place: named('place').map(qcode),
    subject: named('subject').map(qcode),
    keywords: named('keywords').map(({ name }) => name),
    service: story.sections.map((name) => ({ name, code: name })),
    source: story.source || item.provider,
    copyrightnotice: story.copyright,
    usageterms: story.usageTerms,
    ednote: item.advice.join('\n'),
    headline_kicker: story.kicker,
    ...alternatives(item),
    ...pictures(item, story, files),
  });
}

/** The schema's own form of a code: a scheme that is an address, and the value in it. */
function withScheme(tag: Tag): NinjsObject {
  const scheme = tagScheme(tag);
  return { name: tag.name, rel: 'about', ...(scheme && { scheme: scheme.address, code: scheme.value }) };
}

/** Superdesk takes `code` for its `qcode`, and leaves what has none without a place in its vocabularies. */
function qcode(tag: Tag): NinjsObject {
  const scheme = tagScheme(tag);
  if (scheme) return { name: tag.name, scheme: scheme.address, code: scheme.value };
  return { name: tag.name, code: tag.code ?? tag.name };
}

function alternatives({ address }: WireItem): NinjsObject {
  return address === null ? {} : { altids: { web: address } };
}

function pictures(item: WireItem, story: PublicStory, files: WireFiles): NinjsObject {
  const embedded = item.pictures.map((figure, at) => [embedKey(at), picture(item, figure, story, files)]);
  const lead = item.pictures.find(({ media }) => media === story.image) ?? item.pictures[0];
  if (!lead) return {};
  const featuremedia = picture(item, lead, story, files);
  return { associations: { featuremedia, ...Object.fromEntries(embedded) } };
}

function picture(
  { uri, version, created, modified }: WireItem,
  { media, alt, caption, credit, licence = '', width, height }: Figure,
  { language, headline }: PublicStory,
  { mediaPath, mediaType }: WireFiles,
): NinjsObject {
  const mimetype = mediaType(media);
  const address = `${uri}/${encodeURIComponent(media)}`;
  return withoutEmpty({
    guid: address,
    uri: address,
    type: 'picture',
    mimetype,
    version: String(version),
    firstcreated: created,
    versioncreated: modified,
    pubstatus: 'usable',
    language,
    headline: headline || caption,
    description_text: caption,
    body_text: alt,
    byline: credit,
    usageterms: licence,
    renditions: {
      original: withoutEmpty({ href: fileAddress(mediaPath(media)), mimetype, width, height }),
    },
  });
}
