import type { Tag, TagKind } from '../../story/tag.ts';
import { ownFacts } from '../wire/own-item.ts';
import { placeOfDateline } from '../wire/place-of-dateline.ts';
import { subjectCode } from '../wire/subject-code.ts';
import { NO_FACTS, type WireFacts } from '../wire/wire-facts.ts';
import { type JsonObject, listOf, objectsOf, textOf } from './ninjs-values.ts';

/** What an item of ninjs says about itself, in the words of any of its versions. */
export function ninjsFacts(item: JsonObject): WireFacts {
  const get = (...keys: readonly string[]) =>
    keys.map((key) => textOf(item[key])).find((text) => text.trim() !== '') ?? '';
  const headlines = byRole(item.headlines);
  const descriptions = byRole(item.descriptions);
  const headline =
    get('headline') || headlines.get('main') || headlines.get('') || first(headlines) || get('title', 'name');
  const sources = objectsOf(item.infoSources);
  const subjects = subjectsOf(item);
  const place = datelinePlace(item);
  const isPicture = get('type') === 'picture';
  const note = get('edNote', 'ednote');
  const facts: WireFacts = {
    ...NO_FACTS,
    headline: plain(headline),
    kicker: plain(headlines.get('kicker') ?? get('headline_kicker')),
    standfirst: isPicture ? '' : plain(summaryOf(item, descriptions)),
    slugline: get('slugline'),
    byline: plain(get('by', 'byline')),
    authors: authorsOf(item),
    place: placeOfDateline(place),
    datelineDay: textOf((item.dateline as JsonObject | undefined)?.date),
    date: get(
      'contentCreated',
      'contentcreated',
      'firstPublished',
      'firstCreated',
      'firstcreated',
      'versionCreated',
      'versioncreated',
    ),
    updated: get('versionCreated', 'versioncreated'),
    embargo: get('embargoedUntil', 'embargoed', 'embargoeduntil'),
    language: get('language'),
    tags: subjects.tags,
    unnamed: subjects.unnamed,
    sections: sectionsOf(item),
    urgency: get('urgency'),
    source:
      textOf(sources.find((one) => /^source/i.test(textOf(one.role)))?.name) ||
      get('source', 'provider', 'infosource') ||
      textOf(sources[0]?.name) ||
      get('copyrightHolder', 'copyrightholder'),
    copyright: plain(get('copyrightNotice', 'copyrightnotice', 'copyrightHolder', 'copyrightholder')),
    usageTerms: plain(get('usageTerms', 'usageterms')),
    canonical: addressOf(item),
    advice: [plain(note), ...otherHeadlines(headlines, headline)],
    editorsNote: [plain(descriptions.get('editorsnote') ?? ''), plain(get('ednote_public'))],
    corrections: [],
    identity: {
      id: get('guid', 'uri', '_id'),
      version: get('version'),
      issued: get('versionCreated', 'versioncreated') || null,
      signal: signalOf(item),
    },
  };
  const own = textOf(sources.find((one) => textOf(one.role) === 'source')?.name) || get('source');
  const bodies = objectsOf(item.bodies);
  const isMarked = bodies.length > 0 ? bodies.every(({ role }) => role === 'main') : item.guid === item.uri;
  return ownFacts(facts, { isMarked, published: get('contentCreated', 'contentcreated'), source: own });
}

/** Words without markup that some put where plain text belongs. */
function plain(text: string): string {
  return /<[a-z/]/i.test(text)
    ? text
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : text.trim();
}

/** Texts by their roles in small letters; the first of each. */
function byRole(value: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const one of objectsOf(value)) {
    const role = textOf(one.role).toLowerCase();
    const text = textOf(one.value);
    if (text.trim() !== '' && !texts.has(role)) texts.set(role, text);
  }
  return texts;
}

function first(texts: ReadonlyMap<string, string>): string {
  return [...texts].find(([role]) => role !== 'kicker')?.[1] ?? '';
}

const SUMMARIES = ['summary', 'lead', 'abstract', 'standfirst', 'text', 'html', ''] as const;

function summaryOf(item: JsonObject, descriptions: ReadonlyMap<string, string>): string {
  const named = SUMMARIES.map((role) => descriptions.get(role)).find((text) => text !== undefined);
  return (
    textOf(item.description_text) || named || textOf(item.description_html) || textOf(item.description_xhtml)
  );
}

function otherHeadlines(headlines: ReadonlyMap<string, string>, main: string): readonly string[] {
  return [...headlines]
    .filter(([role, text]) => role !== 'kicker' && text !== main)
    .map(([role, text]) => `Headline${role === '' ? '' : ` (${role})`}: ${plain(text)}`);
}

function authorsOf(item: JsonObject): readonly string[] {
  const named = objectsOf(item.authors).map((one) => textOf(one.name));
  const people = objectsOf(item.people)
    .filter((one) => /^author$/i.test(textOf(one.rel)))
    .map((one) => textOf(one.name));
  const all = [...people, ...(textOf(item.by) || textOf(item.byline) ? [] : named)].filter(
    (name) => name !== '',
  );
  return all.length > 0 ? all : [];
}

function datelinePlace(item: JsonObject): string {
  const dateline = item.dateline as JsonObject | undefined;
  const located = item.located;
  const named =
    textOf(located) ||
    textOf((located as JsonObject | undefined)?.name) ||
    textOf((located as JsonObject | undefined)?.city);
  const ofPlaces = objectsOf(item.places).find((one) => /dateline/i.test(textOf(one.rel)));
  return named || textOf(ofPlaces?.name) || textOf(dateline?.located) || '';
}

const LISTS: readonly (readonly [key: string, kind: TagKind])[] = [
  ['person', 'person'],
  ['people', 'person'],
  ['organisation', 'organisation'],
  ['organisations', 'organisation'],
  ['place', 'place'],
  ['places', 'place'],
  ['subject', 'topic'],
  ['subjects', 'topic'],
  ['event', 'free'],
  ['events', 'free'],
  ['object', 'free'],
  ['objects', 'free'],
];

function subjectsOf(item: JsonObject): {
  readonly tags: readonly Tag[];
  readonly unnamed: readonly string[];
} {
  const tags: Tag[] = [];
  const unnamed: string[] = [];
  for (const [key, kind] of LISTS) {
    for (const one of objectsOf(item[key])) {
      if (/^(?:author|dateline|section)$/i.test(textOf(one.rel))) continue;
      const name = textOf(one.name);
      const code = codeOf(one);
      if (name !== '') tags.push({ name, kind, ...(code !== null && code !== undefined && { code }) });
      else if (code) unnamed.push(code);
    }
  }
  const words = listOf(item.keywords)
    .map(textOf)
    .filter((name) => name !== '');
  return { tags: [...tags, ...words.map((name): Tag => ({ name, kind: 'free' }))], unnamed };
}

function codeOf(subject: JsonObject): string | null {
  const uri = textOf(subject.uri);
  return (
    (uri === '' ? null : subjectCode(uri)) ??
    subjectCode(textOf(subject.code) || textOf(subject.qcode), textOf(subject.scheme)) ??
    subjectCode(textOf(subject.literal))
  );
}

function sectionsOf(item: JsonObject): readonly string[] {
  const services = objectsOf(item.service).map((one) => textOf(one.name));
  const sections = objectsOf(item.subjects)
    .filter((one) => textOf(one.rel) === 'section')
    .map((one) => textOf(one.name));
  return [...services, ...sections].filter((name) => name !== '');
}

function addressOf(item: JsonObject): string {
  const web = objectsOf(item.altIds).find((one) => textOf(one.role) === 'web');
  return textOf(web?.value) || textOf((item.altids as JsonObject | undefined)?.web);
}

function signalOf(item: JsonObject): 'usable' | 'correction' | 'kill' {
  const status = textOf(item.pubStatus) || textOf(item.pubstatus);
  if (/^(?:cancell?ed|withheld|killed?|recalled)$/i.test(status)) return 'kill';
  const signals = [...listOf(item.signals).map(textOf), textOf(item.signal), textOf(item.item_type)];
  return signals.some((one) => /correct/i.test(one)) || /^corrected$/i.test(status) ? 'correction' : 'usable';
}
