import type { Element } from 'xast';
import { x } from 'xastscript';
import type { PublicStory } from '../../story/field-audience.ts';
import type { Tag, TagKind } from '../../story/tag.ts';
import { mediaTopic } from '../wire/tag-address.ts';
import type { WireItem } from '../wire/wire-item.ts';
import { lineByLine } from '../xml/line-by-line.ts';

/** What names a tag in `identified-content`. */
const ELEMENT: Readonly<Record<TagKind, 'person' | 'location' | 'org' | 'classifier'>> = {
  person: 'person',
  place: 'location',
  organisation: 'org',
  topic: 'classifier',
  free: 'classifier',
};

/** What NITF says of a story beside its text. */
export function nitfHead(story: PublicStory, item: WireItem): Element {
  return x(
    'head',
    lineByLine([
      ...(story.headline === '' ? [] : [x('title', story.headline)]),
      x('tobject', { 'tobject.type': 'news' }, lineByLine(story.tags.flatMap(subject))),
      x('docdata', { 'management-status': managementStatus(item) }, lineByLine(documentData(story, item))),
      publication(story, item),
      ...story.authors.map((name) => x('revision-history', { name, function: 'writer-author' })),
    ]),
  );
}

/** An ISO 8601 instant as NITF's `norm` attributes have it, without signs between: `20260128T090000Z`. */
export function norm(instant: string): string {
  const [day = '', time = ''] = instant.split('T');
  return `${day.replaceAll('-', '')}T${time.replaceAll(':', '')}`;
}

function managementStatus({ retracted, embargo }: WireItem): 'canceled' | 'embargoed' | 'usable' {
  if (retracted) return 'canceled';
  return embargo === null ? 'usable' : 'embargoed';
}

function subject(tag: Tag): readonly Element[] {
  const code = mediaTopic(tag);
  if (code === null) return [];
  const attributes = {
    'tobject.subject.ipr': 'IPTC',
    'tobject.subject.refnum': code,
    'tobject.subject.detail': tag.name,
  };
  return [x('tobject.subject', attributes)];
}

function documentData(story: PublicStory, item: WireItem): readonly Element[] {
  const { uri, provider, version, created, modified, published, embargo } = item;
  const release = embargo ?? published;
  const holder = story.copyright || provider;
  const keywords = story.tags.map(({ name }) => x('keyword', { key: name }));
  return [
    ...story.corrections.map(({ text }) => x('correction', { info: text, 'id-string': uri })),
    x('doc-id', { 'id-string': uri, regsrc: provider || undefined }),
    x('date.issue', { norm: norm(modified) }),
    ...(release === null ? [] : [x('date.release', { norm: norm(release) })]),
    ...(story.series === '' ? [] : [x('series', { 'series.name': story.series })]),
    x('du-key', { key: story.slug || story.id, version: String(version) }),
    ...(holder === '' ? [] : [x('doc.copyright', { holder, year: created.slice(0, 4) })]),
    ...(story.usageTerms === '' ? [] : [x('doc.rights', { limitations: story.usageTerms })]),
    ...(story.source === '' ? [] : [x('del-list', [x('from-src', { 'src-name': story.source })])]),
    ...(keywords.length === 0 ? [] : [x('key-list', keywords)]),
    x('identified-content', lineByLine([...story.sections.map(section), ...story.tags.map(identified)])),
  ];
}

function section(name: string): Element {
  return x('classifier', { type: 'section', value: name }, name);
}

function identified({ name, kind, code }: Tag): Element {
  const at = code?.indexOf(':') ?? -1;
  const source = code === undefined ? {} : { idsrc: code.slice(0, at), value: code.slice(at + 1) };
  const element = ELEMENT[kind];
  if (element === 'location') {
    const named = code === undefined ? {} : { 'code-source': source.idsrc, 'location-code': source.value };
    return x('location', named, name);
  }
  return x(element, element === 'classifier' ? { type: 'topic', ...source } : source, name);
}

function publication({ sections }: PublicStory, { published, provider, address }: WireItem): Element {
  return x('pubdata', {
    type: 'web',
    name: provider || undefined,
    'date.publication': published === null ? undefined : norm(published),
    'position.section': sections[0],
    'ex-ref': address ?? undefined,
  });
}
