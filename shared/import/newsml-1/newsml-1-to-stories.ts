import { htmlToBlocks } from '../html/html-to-body.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { wordsToBlocks } from '../newsml-g2/g2-body.ts';
import { nitfBody } from '../nitf/nitf-body.ts';
import { nitfFacts } from '../nitf/nitf-facts.ts';
import { pictureNames } from '../picture-names.ts';
import { placeOfDateline } from '../wire/place-of-dateline.ts';
import { subjectCode } from '../wire/subject-code.ts';
import { NO_FACTS, type WireFacts } from '../wire/wire-facts.ts';
import { wireStory } from '../wire/wire-story.ts';
import { WIRE_SUBJECT } from '../wire/wire-subject.ts';
import { parseXmlLeniently } from '../xml/parse-xml.ts';
import { xhtmlToHtml } from '../xml/xml-to-html.ts';
import {
  childOf,
  elementsBelow,
  elementsIn,
  isXmlElement,
  type XmlElement,
  xmlLine,
  xmlText,
} from '../xml/xml-tree.ts';

/** The stories in NewsML 1.x (IPTC, 2000 to 2003), which some agencies still send: one for each text in it. */
export function newsml1ToStories(source: string, options: ImportOptions = {}): readonly ImportedStory[] {
  const { root, warnings } = parseXmlLeniently(source, WIRE_SUBJECT);
  const envelope = below(root, 'NewsEnvelope')[0];
  const items = below(root, 'NewsItem');
  return (items.length > 0 ? items : [root]).flatMap((item) => {
    const components = textComponents(item);
    return components.map((component) => storyOf(item, component, envelope, warnings, options));
  });
}

function below(parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return elementsBelow(parent, new Set(names));
}

/** The innermost components that hold a text; the item itself where none does. */
function textComponents(item: XmlElement): readonly XmlElement[] {
  const texts = below(item, 'NewsComponent').filter((one) =>
    elementsIn(one, 'ContentItem').some((content) =>
      below(content, 'DataContent').some((data) => xmlText(data).trim() !== ''),
    ),
  );
  return texts.length > 0 ? texts : [item];
}

function storyOf(
  item: XmlElement,
  component: XmlElement,
  envelope: XmlElement | undefined,
  warnings: readonly string[],
  options: ImportOptions,
): ImportedStory {
  const names = pictureNames();
  const contents =
    component === item
      ? below(item, 'DataContent')
      : elementsIn(component, 'ContentItem').flatMap((one) => below(one, 'DataContent'));
  let inside: WireFacts = NO_FACTS;
  const body = contents.flatMap((content) => {
    const [nitf] = below(content, 'nitf');
    if (nitf) {
      inside = nitfFacts(nitf);
      return nitfBody(nitf, names);
    }
    const hasElements = content.children.some(isXmlElement);
    return hasElements
      ? htmlToBlocks(xhtmlToHtml(content.children), names)
      : wordsToBlocks(xmlText(content), names);
  });
  const facts = factsOf(item, component, envelope, inside);
  return wireStory(facts, { body, pictures: names.pictures, warnings }, options);
}

function factsOf(
  item: XmlElement,
  component: XmlElement,
  envelope: XmlElement | undefined,
  inside: WireFacts,
): WireFacts {
  const line = (name: string) =>
    [component, item]
      .flatMap((from) => below(from, name))
      .map(xmlLine)
      .find((words) => words !== '') ?? '';
  const formal = (name: string) =>
    [component, item, envelope]
      .flatMap((from) => below(from, name))
      .map(formalName)
      .find((words) => words !== '') ?? '';
  const manage = childOf(item, 'NewsManagement');
  const sent = xmlLine(childOf(manage, 'ThisRevisionCreated')) || xmlLine(childOf(envelope, 'DateAndTime'));
  const status = formalName(childOf(manage, 'Status'));
  const location = below(item, 'Location')[0];
  const city =
    below(location, 'Property')
      .find((one) => /city/i.test(formalName(one)))
      ?.attributes.get('Value') ?? '';
  const keywords = below(item, 'Property')
    .filter((one) => formalName(one) === 'Keyword')
    .map((one) => one.attributes.get('Value') ?? '');
  const unnamed = below(item, 'Subject', 'SubjectMatter', 'SubjectDetail')
    .map((one) => subjectCode(formalName(one)))
    .filter((code) => code !== null);
  const identifier = below(item, 'NewsIdentifier')[0];
  const id = xmlLine(childOf(identifier, 'PublicIdentifier'));
  const version = xmlLine(childOf(identifier, 'RevisionId'));
  return {
    ...inside,
    headline: line('HeadLine') || inside.headline || line('NameLabel') || line('SlugLine'),
    standfirst: line('SubHeadLine') || inside.standfirst,
    slugline: line('SlugLine') || line('NameLabel') || inside.slugline,
    byline: line('ByLine') || inside.byline,
    place: placeOfDateline(line('DateLine')) || city || inside.place,
    date: xmlLine(childOf(manage, 'FirstCreated')) || sent || inside.date,
    updated: sent,
    datelineDay: line('DateLineDate').slice(0, 8) || inside.datelineDay,
    language: formal('Language') || item.attributes.get('lang') || inside.language,
    tags: [
      ...keywords.filter((name) => name !== '').map((name) => ({ name, kind: 'free' as const })),
      ...inside.tags,
    ],
    unnamed: [...unnamed, ...inside.unnamed],
    urgency:
      formalName(childOf(manage, 'Urgency')) || formalName(childOf(envelope, 'Priority')) || inside.urgency,
    source:
      formalName(below(item, 'Provider').flatMap((one) => below(one, 'Party'))[0]) ||
      line('CreditLine') ||
      inside.source,
    copyright: line('CopyrightLine') || inside.copyright,
    usageTerms: line('UsageType') || line('RightsLine') || inside.usageTerms,
    embargo: /embargo/i.test(status) ? xmlLine(below(manage, 'DateAndTime')[0]) : inside.embargo,
    advice: [...below(item, 'Instruction', 'InstructionDetail').map(xmlLine), ...inside.advice],
    identity: {
      // The public identifier ends with the revision.
      id: version !== '' && id.endsWith(`:${version}`) ? id.slice(0, -version.length - 1) : id,
      version,
      issued: sent || null,
      signal: /cancel|withheld|kill/i.test(status) ? 'kill' : 'usable',
    },
  };
}

function formalName(element: XmlElement | undefined): string {
  return element?.attributes.get('FormalName') ?? '';
}
