import type { Tag, TagKind } from '../../story/tag.ts';
import { ownFacts } from '../wire/own-item.ts';
import { placeInText, placeOfDateline } from '../wire/place-of-dateline.ts';
import { subjectCode } from '../wire/subject-code.ts';
import { NO_FACTS, type WireFacts } from '../wire/wire-facts.ts';
import { childOf, elementsBelow, elementsIn, type XmlElement, xmlLine, xmlText } from '../xml/xml-tree.ts';
import { nitfPart } from './nitf-to-html.ts';

/** What an item of NITF says about itself. */
export function nitfFacts(nitf: XmlElement): WireFacts {
  const head = childOf(nitf, 'head');
  const data = nitfPart(nitf, 'docdata');
  const top = nitfPart(nitf, 'body.head');
  const lines = headlines(top);
  const at = (name: string, key: string, from = data) => childOf(from, name)?.attributes.get(key) ?? '';
  const published = childOf(head, 'pubdata')?.attributes;
  const dateline = childOf(top, 'dateline');
  const abstract = xmlLine(childOf(top, 'abstract'));
  const status = data?.attributes.get('management-status') ?? '';
  const subjects = subjectsIn(head);
  const identified = identifiedIn(data);
  const facts: WireFacts = {
    ...NO_FACTS,
    headline: lines.main || xmlLine(childOf(head, 'title')) || lines.second,
    kicker: lines.kicker,
    standfirst: abstract || (lines.main === '' ? '' : lines.second),
    byline: bylineOf(top),
    authors: personsIn(childOf(top, 'byline')),
    ...datelineOf(dateline, data, nitf),
    date: published?.get('date.publication') || at('date.issue', 'norm') || at('date.release', 'norm'),
    updated: at('date.issue', 'norm'),
    embargo: status === 'embargoed' ? at('date.release', 'norm') : '',
    language: nitf.attributes.get('lang') ?? nitf.attributes.get('baselang') ?? '',
    tags: [...identified.tags, ...subjects.tags, ...keywords(data, identified.tags)],
    unnamed: subjects.unnamed,
    sections:
      identified.sections.length > 0 ? identified.sections : [published?.get('position.section') ?? ''],
    series: at('series', 'series.name'),
    urgency: nitfPart(head ?? nitf, 'urgency')?.attributes.get('ed-urg') ?? '',
    slugline: at('du-key', 'key'),
    source: sourceOf(data, top),
    copyright: copyrightOf(data, top),
    usageTerms: xmlLine(childOf(top, 'rights', 'rights.limitations')) || termsOf(childOf(data, 'doc.rights')),
    canonical: published?.get('ex-ref') ?? '',
    advice: [
      ...elementsIn(data, 'ed-msg').map((one) => one.attributes.get('info') ?? xmlText(one)),
      ...notes(top)
        .filter(({ isPublic }) => !isPublic)
        .map(({ text }) => text),
      ...(abstract !== '' && lines.second !== '' && lines.main !== ''
        ? [`Second headline: ${lines.second}`]
        : []),
      ...titles(top),
      ...lines.others.map((one) => `Headline: ${one}`),
    ],
    editorsNote: notes(top)
      .filter(({ isPublic }) => isPublic)
      .map(({ text }) => text),
    corrections: elementsIn(data, 'correction').map((one) => one.attributes.get('info') ?? ''),
    identity: {
      id: nitf.attributes.get('uno') || at('doc-id', 'id-string'),
      version: at('du-key', 'version') || at('doc-id', 'version'),
      issued: at('date.issue', 'norm') || null,
      signal: signalOf(status, data),
    },
  };
  const sources = elementsBelow(data, new Set(['from-src'])).map(
    (one) => one.attributes.get('src-name') ?? '',
  );
  const isMarked = nitf.attributes.get('uno') === at('doc-id', 'id-string');
  return ownFacts(facts, {
    isMarked,
    published: published?.get('date.publication') ?? '',
    source: sources[0] ?? '',
  });
}

function signalOf(status: string, data: XmlElement | undefined): 'usable' | 'correction' | 'kill' {
  if (/^(?:cancell?ed|withdrawn|withheld|killed?)$/i.test(status)) return 'kill';
  return childOf(data, 'correction') ? 'correction' : 'usable';
}

interface Headlines {
  readonly main: string;
  readonly second: string;
  readonly kicker: string;
  readonly others: readonly string[];
}

function headlines(top: XmlElement | undefined): Headlines {
  const hedline = childOf(top, 'hedline');
  const mains = elementsIn(hedline, 'hl1')
    .map(xmlLine)
    .filter((line) => line !== '');
  const second = elementsIn(hedline, 'hl2');
  const kicker = second.find((one) => one.attributes.get('class') === 'kicker');
  const main = mains[0] ?? (mains.length === 0 && elementsIn(hedline).length === 0 ? xmlLine(hedline) : '');
  const seconds = second
    .filter((one) => one !== kicker)
    .map(xmlLine)
    .filter((line) => line !== '' && line !== main);
  return {
    main,
    second: seconds[0] ?? '',
    kicker: xmlLine(kicker),
    others: [...mains.slice(1), ...seconds.slice(1)].filter((line) => line !== main),
  };
}

/** The byline as it reads, without titles. */
function bylineOf(top: XmlElement | undefined): string {
  const [byline] = elementsIn(top, 'byline');
  if (!byline) return '';
  return (
    xmlLine({
      ...byline,
      children: byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl'),
    }).replace(/[\s,]+$/, '') || xmlLine(byline)
  );
}

function personsIn(byline: XmlElement | undefined): readonly string[] {
  return elementsIn(byline, 'person')
    .map(xmlLine)
    .filter((name) => name !== '');
}

/** What stands beside a name in the byline, and further bylines. */
function titles(top: XmlElement | undefined): readonly string[] {
  const [first, ...more] = elementsIn(top, 'byline');
  const title = xmlLine(childOf(first, 'byttl'));
  const whole = xmlLine({
    ...(first ?? NOTHING),
    children: (first?.children ?? []).flatMap((one) => [one, ' ']),
  });
  return [
    ...(title === '' || title === whole ? [] : [`Byline: ${whole}`]),
    ...more
      .map(xmlLine)
      .filter((line) => line !== '')
      .map((line) => `Byline: ${line}`),
  ];
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

function datelineOf(
  dateline: XmlElement | undefined,
  data: XmlElement | undefined,
  nitf: XmlElement,
): Pick<WireFacts, 'place' | 'datelineDay'> {
  if (!dateline) return { place: placeBegun(data, nitf), datelineDay: '' };
  const [location] = elementsBelow(dateline, new Set(['location']));
  const date = childOf(dateline, 'story.date');
  const rest = { ...dateline, children: dateline.children.filter((child) => child !== date) };
  const place = (xmlLine(location) || placeOfDateline(xmlLine(rest))).replace(/^[\s,]+|[\s,]+$/g, '');
  return {
    place: place || placeBegun(data, nitf),
    datelineDay: date?.attributes.get('norm') ?? xmlLine(date),
  };
}

/** Where a dateline names no place: the city of the event, where the text begins with it, or what stands there. */
function placeBegun(data: XmlElement | undefined, nitf: XmlElement): string {
  const begins = xmlLine(elementsBelow(nitfPart(nitf, 'body.content'), new Set(['p']))[0]);
  const city = childOf(data, 'evloc')?.attributes.get('city') ?? '';
  return city !== '' && begins.toLowerCase().startsWith(city.toLowerCase()) ? city : placeInText(begins);
}

/** Notes above the text: for readers, or not to be published (`npa`, NITF 3.6, element `note`). */
function notes(
  top: XmlElement | undefined,
): readonly { readonly text: string; readonly isPublic: boolean }[] {
  return elementsIn(top, 'note').map((note) => {
    const paragraphs = elementsBelow(note, new Set(['p'])).map(xmlLine);
    const text = paragraphs.length > 0 ? paragraphs.join('\n') : xmlLine(note);
    return {
      text,
      isPublic: note.attributes.get('type') !== 'npa' && note.attributes.get('noteclass') !== 'undef',
    };
  });
}

function sourceOf(data: XmlElement | undefined, top: XmlElement | undefined): string {
  const from = elementsBelow(data, new Set(['from-src'])).map((one) => one.attributes.get('src-name') ?? '');
  return (
    from.find((name) => name !== '') ||
    xmlLine(childOf(top, 'distributor')) ||
    childOf(data, 'doc-id')?.attributes.get('regsrc') ||
    childOf(data, 'doc.copyright')?.attributes.get('holder') ||
    ''
  );
}

function copyrightOf(data: XmlElement | undefined, top: XmlElement | undefined): string {
  const owner = xmlLine(childOf(top, 'rights', 'rights.owner'));
  const notice = childOf(data, 'doc.copyright')?.attributes;
  const holder = notice?.get('holder') || childOf(data, 'doc.rights')?.attributes.get('owner') || '';
  if (owner !== '' || holder === '') return owner || xmlLine(childOf(top, 'rights'));
  const year = notice?.get('year') ?? '';
  return /©|copyright|\(c\)/i.test(holder) ? holder : `© ${year} ${holder}`.replace(/\s+/g, ' ');
}

function termsOf(rights: XmlElement | undefined): string {
  const parts = ['limitations', 'type', 'geography'].map((name) => rights?.attributes.get(name) ?? '');
  return parts.filter((part) => part !== '').join(' ');
}

/** Subjects of `tobject.subject`: the narrowest name that each has. */
function subjectsIn(head: XmlElement | undefined): {
  readonly tags: readonly Tag[];
  readonly unnamed: readonly string[];
} {
  const tags: Tag[] = [];
  const unnamed: string[] = [];
  for (const { attributes } of elementsBelow(head, new Set(['tobject.subject']))) {
    const get = (key: string) => attributes.get(`tobject.subject.${key}`)?.trim() ?? '';
    const name = get('detail') || get('matter') || get('type');
    const scheme = get('ipr');
    const code = subjectCode(get('refnum'), /^(?:iptc)?$/i.test(scheme) ? '' : scheme);
    if (name !== '') tags.push({ name, kind: 'topic', ...(code !== null && { code }) });
    else if (code !== null) unnamed.push(code);
  }
  return { tags, unnamed };
}

const KINDS: ReadonlyMap<string, TagKind> = new Map<string, TagKind>([
  ['person', 'person'],
  ['org', 'organisation'],
  ['location', 'place'],
  ['event', 'free'],
  ['object.title', 'free'],
  ['virtloc', 'free'],
  ['classifier', 'topic'],
]);

function identifiedIn(data: XmlElement | undefined): {
  readonly tags: readonly Tag[];
  readonly sections: readonly string[];
} {
  const tags: Tag[] = [];
  const sections: string[] = [];
  for (const element of elementsIn(childOf(data, 'identified-content'))) {
    const { attributes } = element;
    const kind = KINDS.get(element.name);
    const name = xmlLine(element) || (element.name === 'classifier' ? (attributes.get('value') ?? '') : '');
    if (!kind || name === '') continue;
    if (attributes.get('type') === 'section') {
      sections.push(name);
      continue;
    }
    const scheme = attributes.get('idsrc') ?? attributes.get('code-source') ?? '';
    const value = attributes.get('value') ?? attributes.get('location-code') ?? '';
    const code = scheme === '' || value === '' ? null : subjectCode(value, scheme);
    tags.push({ name, kind, ...(code !== null && { code }) });
  }
  return { tags, sections };
}

/** Keywords that say no more than what is identified are that. */
function keywords(data: XmlElement | undefined, identified: readonly Tag[]): readonly Tag[] {
  const known = new Set(identified.map(({ name }) => name));
  return elementsBelow(data, new Set(['keyword']))
    .map((one) => one.attributes.get('key')?.trim() || xmlLine(one))
    .filter((name) => name !== '' && !known.has(name))
    .map((name): Tag => ({ name, kind: 'free' }));
}
