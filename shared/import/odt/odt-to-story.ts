import { DatelineError } from '../../result.ts';
import type { Block } from '../../story/block.ts';
import { blockText } from '../../story/block-text.ts';
import { languageDirection, textDirection } from '../../story/direction.ts';
import { emptyFields } from '../../story/story.ts';
import type { DocxPackage } from '../docx/docx-package.ts';
import { languageValue, linesValue, lineValue, nameValues } from '../field-values.ts';
import { htmlToBody } from '../html/html-to-body.ts';
import type { ImportedPicture, ImportedStory, ImportOptions } from '../imported-story.ts';
import { replaceMedia } from '../replace-media.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlSubject } from '../xml/xml-subject.ts';
import { childOf, elementsBelow, elementsIn, type XmlElement, xmlLine } from '../xml/xml-tree.ts';
import { type OdtContext, odtBlocks, paragraphRole } from './odt-html.ts';
import { type OdtStyles, odtStyles } from './odt-styles.ts';

const SUBJECT: XmlSubject = {
  name: 'The LibreOffice document',
  remedy: 'open it in LibreOffice, save it again and import that',
};

/**
 * The story in an OpenDocument text (OASIS OpenDocument 1.3, part 3) as LibreOffice and Google Docs write it: tracked
 * changes accepted, comments in the desk's note, notes in their places. A title or first heading that comes first
 * is the headline. Throws DatelineError `unreadable-input` or `too-large`, with a sentence that names no file.
 */
export function odtToStory(parts: DocxPackage, options: ImportOptions = {}): ImportedStory {
  const content = readPart(parts, 'content.xml');
  const text = childOf(content, 'body', 'text');
  if (!content || !text) throw notText();
  const stylesPart = readPart(parts, 'styles.xml');
  const meta = childOf(readPart(parts, 'meta.xml'), 'meta');
  const warnings = new Set<string>();
  const styles = odtStyles(stylesPart, content);
  const context: OdtContext = {
    styles,
    notes: [],
    comments: [],
    numbers: new Map(),
    warn: (sentence) => warnings.add(sentence),
  };
  if (elementsBelow(text, new Set(['changed-region'])).length > 0)
    warnings.add('Tracked changes of the LibreOffice document were accepted.');
  const { headline, standfirst, rest } = head(text, styles);
  const html = odtBlocks({ ...text, children: rest }, context);
  const { body, pictures } = htmlToBody(`${html}${notesHtml(context.notes)}`);
  if (context.comments.length > 0)
    warnings.add('Comments of the LibreOffice document went to the desk’s private note.');
  const language = documentLanguage(meta, styles, body);
  const known = new Set((options.knownAuthors ?? []).map((name) => name.toLowerCase()));
  const authors = nameValues([xmlLine(childOf(meta, 'creator')), xmlLine(childOf(meta, 'initial-creator'))]);
  const story = {
    fields: {
      ...emptyFields(language ?? options.language ?? 'en'),
      headline: headline || (lineValue(xmlLine(childOf(meta, 'title'))) ?? ''),
      standfirst,
      authors: authors.filter((name) => known.has(name.toLowerCase())),
      note: linesValue(context.comments.map((comment) => `Comment: ${comment}`).join('\n')) ?? '',
    },
    body,
    pictures,
    warnings: [...warnings],
    languageUnsaid: language === null,
  };
  return withPictures(story, parts);
}

function readPart(parts: DocxPackage, path: string): XmlElement | undefined {
  const source = parts.readText(path);
  return source === null ? undefined : parseXml(source, SUBJECT);
}

/** Takes a title, or a first heading, from the beginning, and a subtitle after it. */
function head(
  text: XmlElement,
  styles: OdtStyles,
): {
  readonly headline: string;
  readonly standfirst: string;
  readonly rest: XmlElement['children'];
} {
  const shown = elementsIn(text).filter(
    (element) => !/-decls$/.test(element.name) && (element.name !== 'p' || hasContent(element)),
  );
  const [first, second] = shown;
  const role = (element: XmlElement | undefined) =>
    paragraphRole(styles.names(element?.attributes.get('style-name')));
  const isTitle =
    role(first) === 'title' ||
    (first?.name === 'h' && (first.attributes.get('outline-level') ?? '1') === '1');
  const headline = isTitle ? lineOf(first) : '';
  if (headline === '') return { headline, standfirst: '', rest: text.children };
  const standfirst = role(second) === 'subtitle' ? lineOf(second) : '';
  const taken = new Set<unknown>(standfirst === '' ? [first] : [first, second]);
  return { headline, standfirst, rest: text.children.filter((child) => !taken.has(child)) };
}

function hasContent(paragraph: XmlElement): boolean {
  return paragraph.children.length > 0;
}

/** Its words where a field can hold them whole. */
function lineOf(element: XmlElement | undefined): string {
  const rich = elementsBelow(element, new Set(['note', 'frame', 'annotation']));
  return rich.length > 0 ? '' : (lineValue(xmlLine(element)) ?? '');
}

/** The notes below the text, each with the way back to its mark, by which the reader of HTML knows them. */
function notesHtml(notes: readonly string[]): string {
  return notes
    .map((html, at) => `<div id="note-${at + 1}"><a href="#note-mark-${at + 1}">${at + 1}</a>${html}</div>`)
    .join('');
}

/** What the document says, unless its words are not written so. */
function documentLanguage(
  meta: XmlElement | undefined,
  { languages }: OdtStyles,
  body: readonly Block[],
): string | null {
  const words = body.map(blockText).join('\n');
  const direction = textDirection(words);
  const isAsian =
    (words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/gu)?.length ?? 0) * 3 > words.length;
  const kind = direction === 'rtl' ? 'complex' : isAsian ? 'asian' : 'western';
  const said = languageValue(xmlLine(childOf(meta, 'language'))) ?? languageValue(languages[kind]);
  if (said === null || (direction !== 'neutral' && languageDirection(said) !== direction)) return null;
  return said;
}

function withPictures(story: ImportedStory, parts: DocxPackage): ImportedStory {
  const found: ImportedPicture[] = [];
  const missing = new Map<string, null>();
  for (const { media, source } of story.pictures) {
    const read = /^https?:\/\//i.test(source) ? source : parts.readPicture(source.replace(/^\.\//, ''));
    if (read === null) missing.set(media, null);
    else found.push({ media, source: read });
  }
  return { ...replaceMedia(story, missing), pictures: found };
}

function notText(): DatelineError {
  const message =
    'The file cannot be read as a LibreOffice document because it holds no text: choose an ' +
    '.odt file, or save it as .docx.';
  return new DatelineError('unreadable-input', message);
}
