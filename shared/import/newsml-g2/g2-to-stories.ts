import { blockText } from '../../story/block-text.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { type PictureNames, pictureNames } from '../picture-names.ts';
import { wireStory } from '../wire/wire-story.ts';
import { WIRE_SUBJECT } from '../wire/wire-subject.ts';
import { parseXmlLeniently } from '../xml/parse-xml.ts';
import { childOf, elementsBelow, type XmlElement } from '../xml/xml-tree.ts';
import { g2Body } from './g2-body.ts';
import { g2Facts } from './g2-facts.ts';
import { packageBody } from './package-body.ts';

/**
 * The stories in NewsML-G2 (IPTC, 2.0 to 2.35): one for each item with a text. Items of pictures are pictures of the
 * stories beside them; a package or an item of which only its description came along is a story of what it says. What
 * is elsewhere is not fetched. Throws a sentence for what is no XML.
 */
export function g2ToStories(source: string, options: ImportOptions = {}): readonly ImportedStory[] {
  const { root, warnings } = parseXmlLeniently(source, WIRE_SUBJECT);
  const all = { name: '', attributes: new Map(), children: [root] };
  const items = elementsBelow(all, new Set(['newsItem']));
  const pictures = items.filter((item) => isPicture(item));
  const texts = items.filter((item) => !isPicture(item));
  const packages = elementsBelow(all, new Set(['packageItem']));
  if (texts.length > 0) {
    const beside = texts.length === 1 ? pictures : [];
    const stories = texts.map((item) => storyOf(item, beside, warnings, options));
    if (texts.length === 1 || pictures.length === 0) return stories;
    return [...stories, ...pictures.map((item) => storyOf(item, [item], warnings, options))];
  }
  if (pictures.length > 0) return pictures.map((item) => storyOf(item, [item], warnings, options));
  // A part of an item alone is read as one.
  return (packages.length > 0 ? packages : [all]).map((item) => storyOf(item, [], warnings, options));
}

function isPicture(item: XmlElement): boolean {
  const kind = childOf(item, 'itemMeta', 'itemClass')?.attributes.get('qcode') ?? '';
  return /:(?:picture|graphic)$/.test(kind);
}

function storyOf(
  item: XmlElement,
  pictures: readonly XmlElement[],
  warnings: readonly string[],
  options: ImportOptions,
): ImportedStory {
  const names: PictureNames = pictureNames();
  const { body, facts: inside } = g2Body(item, pictures, names);
  const isPackage = elementsBelow(item, new Set(['groupSet'])).length > 0;
  const listed = body.length === 0 && isPackage ? packageBody(item, names) : null;
  const first = body.find(({ type }) => type === 'paragraph');
  const facts = g2Facts(item, inside, first ? blockText(first) : '');
  const told = listed && [
    'The package names items without their texts, and nothing was fetched: the story lists them.',
  ];
  const text = { body: listed ?? body, pictures: names.pictures, warnings: [...warnings, ...(told ?? [])] };
  return wireStory(facts, text, options);
}
