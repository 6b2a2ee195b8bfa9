import { DatelineError } from '../../result.ts';
import type { Block } from '../../story/block.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { wordsToBlocks } from '../newsml-g2/g2-body.ts';
import { nitfBody } from '../nitf/nitf-body.ts';
import { type PictureNames, pictureNames } from '../picture-names.ts';
import { wireStory } from '../wire/wire-story.ts';
import { WIRE_SUBJECT } from '../wire/wire-subject.ts';
import { parseXmlLeniently } from '../xml/parse-xml.ts';
import { associationsHtml } from './associations.ts';
import { ninjsFacts } from './ninjs-facts.ts';
import { itemsIn, type JsonObject, listOf, objectsOf, textOf } from './ninjs-values.ts';

/**
 * The stories in ninjs (IPTC, "News in JSON", 1.x to 3.x, and what agencies make of it): a file is an item, a list of
 * them or an answer that holds some. Throws a sentence for what is no JSON.
 */
export function ninjsToStories(source: string, options: ImportOptions = {}): readonly ImportedStory[] {
  const items = itemsIn(parsed(source));
  if (items.length === 0) {
    throw notRead('holds no item of ninjs');
  }
  return items.map((item) => storyOf(item, options));
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw notRead('is damaged or not all there', cause);
  }
}

function notRead(why: string, cause?: unknown): DatelineError {
  const { name, remedy } = WIRE_SUBJECT;
  const message = `${name} cannot be read because its JSON ${why}: ${remedy}.`;
  return new DatelineError('unreadable-input', message, { cause });
}

function storyOf(item: JsonObject, options: ImportOptions): ImportedStory {
  const names = pictureNames();
  const warnings = new Set<string>();
  const body = bodyOf(item, names, warnings);
  const shown = new Set(names.pictures.map(({ source }) => source));
  const pictures = htmlToBlocks(associationsHtml(item, shown), names);
  const facts = ninjsFacts(item);
  const described =
    body.length + pictures.length === 0 && facts.standfirst === '' ? descriptionsOf(item, names) : [];
  const text = {
    body: [...pictures, ...body, ...described],
    pictures: names.pictures,
    warnings: [...warnings],
  };
  return wireStory(facts, text, options);
}

/** The richest of an item's texts: HTML, then NITF, then plain text. */
function bodyOf(item: JsonObject, names: PictureNames, warnings: Set<string>): readonly Block[] {
  const bodies = objectsOf(item.bodies).map((one) => ({
    type: `${textOf(one.contentType ?? one.contenttype)} ${textOf(one.role)}`.toLowerCase(),
    value: textOf(one.value),
  }));
  const of = (pattern: RegExp) =>
    bodies.find(({ type, value }) => pattern.test(type) && value.trim() !== '')?.value;
  const html = textOf(item.body_html) || textOf(item.body_xhtml) || of(/html/);
  if (html?.trim()) return htmlBlocks(withoutHeadline(html, item), names);
  const nitf = of(/nitf/);
  if (nitf) {
    const { root, warnings: told } = parseXmlLeniently(nitf, WIRE_SUBJECT);
    for (const warning of told) warnings.add(warning);
    return nitfBody(root, names);
  }
  const plain = textOf(item.body_text) || bodies.find(({ value }) => value.trim() !== '')?.value;
  return plain === undefined ? [] : wordsToBlocks(plain, names);
}

function htmlBlocks(html: string, names: PictureNames): readonly Block[] {
  // Words of two parts of a line are two words.
  const parted = html.replace(/<\/span>(?=<span\b)/gi, '</span> ');
  return /<[a-z!/]/i.test(html) ? htmlToBlocks(parted, names) : wordsToBlocks(html, names);
}

/** Of sound and film the words alone. */
function descriptionsOf(item: JsonObject, names: PictureNames): readonly Block[] {
  const said = objectsOf(item.descriptions).map((one) => textOf(one.value));
  return said.filter((words, at) => said.indexOf(words) === at).flatMap((words) => htmlBlocks(words, names));
}

/** Some put the headline into the text once more, as its first heading. */
function withoutHeadline(html: string, item: JsonObject): string {
  const bare = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const headlines = [
    textOf(item.headline),
    textOf(item.title),
    ...listOf(item.headlines).map((one) => textOf((one as JsonObject | null)?.value)),
  ];
  return html.replace(/<h1\b[^>]*>(.*?)<\/h1>/is, (whole, words: string) =>
    headlines.some((line) => line !== '' && bare(line) === bare(words)) ? '' : whole,
  );
}
