import type { Element } from 'xast';
import { x } from 'xastscript';
import { pageLabels } from '../../page/labels.ts';
import type { PageContent } from '../../page/page-content.ts';
import { CREDIT_ROLE_LABELS, type Credit } from '../../story/credit.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import type { Tag, TagKind } from '../../story/tag.ts';
import { bylineWords } from '../article/byline-words.ts';
import { datelineWords } from '../article/with-dateline.ts';
import { nitfElement } from '../nitf/story-to-nitf.ts';
import { tagAddress } from '../wire/tag-address.ts';
import type { WireFiles } from '../wire/wire-files.ts';
import type { WireItem } from '../wire/wire-item.ts';
import { lineByLine } from '../xml/line-by-line.ts';
import { catalog, itemAttributes, itemMeta, rightsInfo } from './item-parts.ts';

/** What a tag of each kind is by IPTC's concept nature (`cpnat`). */
const NATURE: Readonly<Record<TagKind, string>> = {
  person: 'cpnat:person',
  place: 'cpnat:geoArea',
  organisation: 'cpnat:organisation',
  topic: 'cpnat:abstract',
  free: 'cpnat:abstract',
};

/** The text of a story as a `newsItem`, its words as NITF within. */
export function textItem(story: PublicStory, item: WireItem, page: PageContent, files: WireFiles): Element {
  const nitf = nitfElement(story, item, page, files);
  return x(
    'newsItem',
    itemAttributes(item.uri, item, story.language),
    lineByLine([
      catalog(),
      ...rightsInfo(item.provider, story.copyright, story.usageTerms),
      itemMeta(item, 'text', management(story, item)),
      x('contentMeta', lineByLine([...administration(story, item), ...description(story)])),
      x('contentSet', [x('inlineXML', { contenttype: 'application/nitf+xml' }, [nitf])]),
    ]),
  );
}

function management(story: PublicStory, { address, advice }: WireItem): readonly Element[] {
  const { sections, headline, corrections, series } = story;
  const link = { rel: 'irel:seeAlso', href: address ?? undefined, contenttype: 'text/html' };
  return [
    ...sections.map((name) => x('service', [x('name', name)])),
    ...(headline === '' ? [] : [x('title', headline)]),
    ...advice.map((line) => x('edNote', line)),
    ...(series === '' ? [] : [x('memberOf', [x('name', series)])]),
    ...(corrections.length === 0 ? [] : [x('signal', { qcode: 'sig:correction' })]),
    ...(address === null ? [] : [x('link', link)]),
  ];
}

function administration(story: PublicStory, { published, place }: WireItem): readonly Element[] {
  const country = place?.country == null ? [] : [x('broader', { qcode: `iso3166-1a2:${place.country}` })];
  return [
    ...(published === null ? [] : [x('contentCreated', published)]),
    ...(place === null ? [] : [x('located', { type: 'cpnat:geoArea' }, [x('name', place.name), ...country])]),
    ...(story.source === '' ? [] : [x('infoSource', [x('name', story.source)])]),
    ...story.authors.map((name) => x('creator', [x('name', name)])),
    ...story.credits.map((credit) => contributor(credit)),
    ...(story.slug === '' ? [] : [x('altId', story.slug)]),
  ];
}

/**
 * The vocabulary of the IPTC for roles (cv.iptc.org, "Content Production Party Role") has few of ours: what
 * somebody did, and where, stands in words.
 */
function contributor({ role, name, place }: Credit): Element {
  const code = role === 'editing' ? { role: 'cpprole:contentEditor' } : {};
  return x('contributor', code, [
    x('name', name),
    x('note', [CREDIT_ROLE_LABELS[role], place].filter((one) => one !== '').join(', ')),
  ]);
}

function description(story: PublicStory): readonly Element[] {
  const labels = pageLabels(story.language);
  const dateline = datelineWords(story, labels).replace(/ — $/, '');
  const byline = bylineWords(story, labels);
  return [
    x('language', { tag: story.language }),
    ...(story.kicker === '' ? [] : [x('genre', [x('name', story.kicker)])]),
    ...story.tags.map(subject),
    ...(story.slug === '' ? [] : [x('slugline', story.slug)]),
    ...(story.headline === '' ? [] : [x('headline', story.headline)]),
    ...(dateline === '' ? [] : [x('dateline', dateline)]),
    ...(byline === '' ? [] : [x('by', byline)]),
    ...(story.standfirst === '' ? [] : [x('description', { role: 'drol:summary' }, story.standfirst)]),
  ];
}

function subject(tag: Tag): Element {
  return x('subject', { type: NATURE[tag.kind], ...identity(tag) }, [x('name', tag.name)]);
}

/** A code as the catalog knows it, else as an address, else as the desk writes it. */
function identity(tag: Tag): { readonly [key in 'qcode' | 'uri' | 'literal']?: string } {
  const { code } = tag;
  if (code === undefined) return {};
  if (code.startsWith('medtop:')) return { qcode: code };
  const country = /^iso3166:([A-Z]{2})$/.exec(code)?.[1];
  if (country !== undefined) return { qcode: `iso3166-1a2:${country}` };
  const uri = tagAddress(tag);
  return uri === null ? { literal: code } : { uri };
}
