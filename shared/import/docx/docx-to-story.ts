import { DatelineError } from '../../result.ts';
import { blockText } from '../../story/block-text.ts';
import { emptyFields } from '../../story/story.ts';
import { htmlToBody } from '../html/html-to-body.ts';
import type { ImportedPicture, ImportedStory, ImportOptions } from '../imported-story.ts';
import { replaceMedia } from '../replace-media.ts';
import { shownPartOf } from '../shown-part.ts';
import { childOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';
import { markedLanguage, readCoreProperties } from './core-properties.ts';
import { documentHead } from './document-head.ts';
import { docxBlocksToHtml } from './docx-blocks-to-html.ts';
import type { DocxContext } from './docx-context.ts';
import type { DocxPackage } from './docx-package.ts';
import { fieldStack } from './fields.ts';
import { readNotes } from './notes.ts';
import { notesToHtml } from './notes-html.ts';
import { readNumbering } from './numbering.ts';
import { readBlocks } from './read-blocks.ts';
import { type Relationships, relationshipsOf, targetOf } from './relationships.ts';
import { reviewWarnings } from './review-warnings.ts';
import { readStyles } from './styles.ts';
import { parseWordXml } from './word-xml.ts';

/**
 * The story in a Word document (ECMA-376 part 1, WordprocessingML, transitional or strict): tracked changes
 * accepted, comments, headers and footers left out, notes after the text. A title or first heading that
 * comes first is the headline. Throws DatelineError `unreadable-input` or `too-large`, with a sentence that
 * names no file.
 */
export function docxToStory(parts: DocxPackage, options: ImportOptions = {}): ImportedStory {
  const root = relationshipsOf(parts, '');
  const main = targetOf(root, 'officeDocument') ?? 'word/document.xml';
  const document = readPart(parts, main);
  const body = childOf(document, 'body');
  if (!body) throw notWord();
  const relationships = relationshipsOf(parts, main);
  const part = (kind: string) => readPart(parts, targetOf(relationships, kind));
  const warnings = new Set<string>(reviewWarnings(body, part('comments')));
  const notes = readNotes({ footnote: part('footnotes'), endnote: part('endnotes') });
  const context: DocxContext = {
    styles: readStyles(part('styles')),
    numbering: readNumbering(part('numbering')),
    relationships,
    notes,
    fields: fieldStack(body),
    warn: (sentence) => warnings.add(sentence),
  };
  const { headline, standfirst, rest } = documentHead(readBlocks(elementsIn(body), context), context.warn);
  const html = docxBlocksToHtml(rest) + notesToHtml(context, partRelationships(parts, relationships));
  const read = htmlToBody(html);
  const core = readCoreProperties(readPart(parts, targetOf(root, 'core-properties')));
  const words = [headline, ...read.body.map(blockText)].join(' ');
  const said = core.language ?? markedLanguage(body, context.styles, words);
  const language = said ?? options.language ?? 'en';
  const fields = {
    ...emptyFields(language),
    headline: headline || core.title,
    standfirst,
    authors: knownAuthors(core.authors, options.knownAuthors ?? [], warnings),
  };
  const story = {
    fields,
    body: read.body,
    pictures: read.pictures,
    warnings: [...warnings],
    languageUnsaid: said === null,
  };
  return withPictures(story, parts);
}

/** Word writes the name of an account there, which is no byline. */
function knownAuthors(
  found: readonly string[],
  known: readonly string[],
  warnings: Set<string>,
): readonly string[] {
  const names = new Set(known.map((name) => name.toLowerCase()));
  for (const name of found)
    if (!names.has(name.toLowerCase()))
      warnings.add(
        `“${name}”, whom Word names as the author, was not taken into the byline: add the name if it is right.`,
      );
  return found.filter((name) => names.has(name.toLowerCase()));
}

function readPart(parts: DocxPackage, path: string | undefined): XmlElement | undefined {
  const source = path === undefined ? null : parts.readText(path);
  return source === null ? undefined : parseWordXml(source);
}

function partRelationships(
  parts: DocxPackage,
  relationships: Relationships,
): Readonly<Record<'footnote' | 'endnote', Relationships>> {
  const of = (kind: string) => {
    const path = targetOf(relationships, kind);
    return path === undefined ? new Map() : relationshipsOf(parts, path);
  };
  return { footnote: of('footnotes'), endnote: of('endnotes') };
}

/** The pictures with their bytes. What lies neither in the package nor at a web address is no picture of this story. */
function withPictures(story: ImportedStory, parts: DocxPackage): ImportedStory {
  const found: ImportedPicture[] = [];
  const missing = new Map<string, null>();
  for (const { media, source } of story.pictures) {
    const { source: path, part } = shownPartOf(source);
    const read = /^https?:\/\//i.test(path) ? path : parts.readPicture(path);
    if (read === null) missing.set(media, null);
    else found.push({ media, source: read, ...(part && { shown: part }) });
  }
  return { ...replaceMedia(story, missing), pictures: found };
}

function notWord(): DatelineError {
  const message = 'The file cannot be read as a Word document: choose a .docx file that Word has saved.';
  return new DatelineError('unreadable-input', message);
}
