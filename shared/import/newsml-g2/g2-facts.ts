import type { Tag, TagKind } from '../../story/tag.ts';
import { ownFacts } from '../wire/own-item.ts';
import { placeInText, placeOfDateline } from '../wire/place-of-dateline.ts';
import { subjectCode } from '../wire/subject-code.ts';
import type { WireFacts } from '../wire/wire-facts.ts';
import { childOf, elementsBelow, elementsIn, type XmlElement, xmlLine } from '../xml/xml-tree.ts';

/**
 * What an item of NewsML-G2 says about itself; `inside` is what the NITF in it says, which counts where the item says
 * nothing. `begins` is how its text begins: some say there alone where the story is filed from.
 */
export function g2Facts(item: XmlElement, inside: WireFacts, begins: string): WireFacts {
  const meta = item.name === 'contentMeta' ? item : firstBelow(item, 'contentMeta');
  const manage = firstBelow(item, 'itemMeta');
  const rights = firstBelow(item, 'rightsInfo');
  const headline = headlinesIn(meta);
  const located = locatedIn(meta);
  const subjects = subjectsIn(meta);
  const notes = edNotes(manage);
  const said = (name: string, from = meta) => xmlLine(childOf(from, name));
  const summary = elementsIn(meta, 'description').find((one) => /summary|abstract|lead/i.test(role(one)));
  const creators = elementsIn(meta, 'creator')
    .map(nameOf)
    .filter((name) => name !== '');
  const source =
    elementsIn(meta, 'infoSource')
      .map(nameOf)
      .find((name) => name !== '') ?? '';
  const created = said('versionCreated', manage);
  const facts: WireFacts = {
    ...inside,
    headline: headline.main || inside.headline || said('title', manage) || said('slugline'),
    kicker: inside.kicker,
    standfirst: xmlLine(summary) || inside.standfirst || headline.second,
    slugline: said('slugline') || inside.slugline,
    byline: said('by') || inside.byline,
    authors:
      inside.authors.length > 0
        ? inside.authors
        : said('by') || inside.byline
          ? []
          : personsAmong(creators, source),
    place: placeOfDateline(said('dateline')) || inside.place || placeInText(begins) || located,
    datelineDay: inside.datelineDay,
    date: said('contentCreated') || inside.date || said('firstCreated', manage) || created,
    updated: created,
    embargo: said('embargoed', manage) || inside.embargo,
    language:
      childOf(meta, 'language')?.attributes.get('tag') || item.attributes.get('lang') || inside.language,
    tags: [...subjects.tags, ...inside.tags],
    unnamed: [...subjects.unnamed, ...inside.unnamed],
    sections: sectionsOf(manage, inside),
    series: inside.series || seriesOf(manage),
    urgency: said('urgency') || inside.urgency,
    source: source || inside.source || providerOf(manage, rights) || said('creditline'),
    copyright:
      said('copyrightNotice', rights) || nameOf(childOf(rights, 'copyrightHolder')) || inside.copyright,
    usageTerms: said('usageTerms', rights) || inside.usageTerms,
    canonical: linkOf(manage) || inside.canonical,
    advice: [
      ...notes.filter(({ isPublic }) => !isPublic).map(({ text }) => text),
      ...(headline.second !== '' && xmlLine(summary) !== '' ? [`Second headline: ${headline.second}`] : []),
      ...inside.advice,
    ],
    editorsNote: [...notes.filter(({ isPublic }) => isPublic).map(({ text }) => text), ...inside.editorsNote],
    corrections: inside.corrections,
    identity: {
      id: item.attributes.get('guid') ?? inside.identity.id ?? '',
      version: item.attributes.get('version') ?? inside.identity.version ?? '',
      issued: created || inside.identity.issued || null,
      signal: signalOf(manage),
    },
  };
  const isMarked = item.attributes.get('guid') === inside.identity.id;
  return ownFacts(facts, { isMarked, published: said('contentCreated'), source });
}

function firstBelow(item: XmlElement, name: string): XmlElement | undefined {
  return elementsBelow(item, new Set([name]))[0];
}

function role(element: XmlElement): string {
  return element.attributes.get('role') ?? '';
}

/** The name of a party or a place; where it has none its literal, or the last part of its code where that is a word. */
function nameOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const literal = element.attributes.get('literal') ?? '';
  const code = /:(.+)$/.exec(element.attributes.get('qcode') ?? '')?.[1] ?? '';
  return xmlLine(childOf(element, 'name')) || literal || (/^\d+$/.test(code) ? '' : code);
}

function headlinesIn(meta: XmlElement | undefined): { readonly main: string; readonly second: string } {
  const all = elementsIn(meta, 'headline').filter((one) => xmlLine(one) !== '');
  const isSecond = (one: XmlElement) => /sub|deck|second|kicker|short/i.test(role(one));
  const main = all.find((one) => role(one) === '') ?? all.find((one) => !isSecond(one)) ?? all[0];
  const second = all.find((one) => one !== main && xmlLine(one) !== xmlLine(main));
  return { main: xmlLine(main), second: xmlLine(second) };
}

function locatedIn(meta: XmlElement | undefined): string {
  const places = elementsIn(meta, 'located');
  const named = places.map(nameOf);
  return named.find((name) => name !== '') ?? '';
}

/** Who provides it; one that is named by an address alone is called as the holder of the rights is. */
function providerOf(manage: XmlElement | undefined, rights: XmlElement | undefined): string {
  const provider = nameOf(childOf(manage, 'provider'));
  return /^\S+\.\S+$/.test(provider) ? nameOf(childOf(rights, 'copyrightHolder')) || provider : provider;
}

/** Creators who are persons: an agency is named as the source. */
function personsAmong(creators: readonly string[], source: string): readonly string[] {
  return creators.filter((name) => name !== source && /\s/.test(name));
}

const KINDS: readonly (readonly [RegExp, TagKind])[] = [
  [/person$/i, 'person'],
  [/organi[sz]ation$|company$|team$/i, 'organisation'],
  [/geoArea$|city$|country$|statprov$|poi$|cptType:5$/i, 'place'],
  [/abstract$|^$/i, 'topic'],
];

/** Subjects with a name are tags; of the others the codes of IPTC's schemes, and how many there are, are kept. */
function subjectsIn(meta: XmlElement | undefined): {
  readonly tags: readonly Tag[];
  readonly unnamed: readonly string[];
} {
  const tags: Tag[] = [];
  const unnamed: string[] = [];
  for (const element of [...elementsIn(meta, 'subject'), ...elementsIn(meta, 'keyword')]) {
    const { attributes } = element;
    const given = attributes.get('qcode') ?? attributes.get('uri') ?? '';
    const code = subjectCode(given);
    const literal = attributes.get('literal') ?? '';
    const name =
      xmlLine(childOf(element, 'name')) ||
      (element.name === 'keyword' ? xmlLine(element) : '') ||
      (given === '' ? wordsOf(literal) : '');
    const type = attributes.get('type') ?? '';
    const kind =
      element.name === 'keyword' ? 'free' : (KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'topic');
    if (name === xmlLine(childOf(meta, 'headline')) && name !== '') continue;
    if (name !== '') tags.push({ name, kind, ...(code !== null && { code }) });
    else if (code !== null) unnamed.push(code);
  }
  return { tags, unnamed };
}

/** A literal that is a code of somebody's names nothing. */
function wordsOf(literal: string): string {
  return /\s|^\p{Lu}\p{Ll}+$/u.test(literal) ? literal : '';
}

function edNotes(
  manage: XmlElement | undefined,
): readonly { readonly text: string; readonly isPublic: boolean }[] {
  return elementsIn(manage, 'edNote').map((note) => ({
    text: xmlLine(note),
    isPublic: /public$/i.test(role(note)) && !/non-?public$/i.test(role(note)),
  }));
}

function sectionsOf(manage: XmlElement | undefined, inside: WireFacts): readonly string[] {
  const services = elementsIn(manage, 'service').map((one) => xmlLine(childOf(one, 'name')));
  const named = services.filter((name) => name !== '');
  return named.length > 0 ? named : inside.sections;
}

/** An item may be a member of many lists of its sender; a series is one that has no rule of a machine. */
function seriesOf(manage: XmlElement | undefined): string {
  const members = elementsIn(manage, 'memberOf').filter((one) => !one.attributes.has('creator'));
  return members.length === 1 ? nameOf(members[0]) : '';
}

function linkOf(manage: XmlElement | undefined): string {
  const link = elementsIn(manage, 'link').find(
    (one) =>
      /seeAlso$/.test(one.attributes.get('rel') ?? '') && one.attributes.get('contenttype') === 'text/html',
  );
  return link?.attributes.get('href') ?? '';
}

function signalOf(manage: XmlElement | undefined): 'usable' | 'correction' | 'kill' {
  const status = childOf(manage, 'pubStatus')?.attributes.get('qcode') ?? '';
  const signals = elementsIn(manage, 'signal').map((one) => one.attributes.get('qcode') ?? '');
  if (/:(?:cancell?ed|withheld|killed?)$/i.test(status) || signals.some((one) => /:kill$/i.test(one)))
    return 'kill';
  return signals.some((one) => /:correction$|edStat:C$/i.test(one)) ? 'correction' : 'usable';
}
