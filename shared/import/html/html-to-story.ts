import type { Block } from '../../story/block.ts';
import { blockText } from '../../story/block-text.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import { type Footnote, plainText } from '../../story/inline.ts';
import { emptyFields, type StoryFields } from '../../story/story.ts';
import { addressValue, linesValue, lineValue } from '../field-values.ts';
import { HEADLINE_NOTE_MOVED, withHeadlineNotes } from '../headline-notes.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { noteOfBlocks } from '../note-of-blocks.ts';
import { pictureNames } from '../picture-names.ts';
import { withoutShortcodes } from '../wordpress-shortcodes.ts';
import { directionAround } from './direction-within.ts';
import { headlineText, notesWithin } from './fold-notes.ts';
import { type HtmlContext, OUTERMOST_PLACE } from './html-context.ts';
import { attribute, findElement, type HtmlElement, type HtmlParent, isHtmlElement } from './html-tree.ts';
import { readOwnPage } from './own-page/read-own-page.ts';
import { pageFurniture } from './page/furniture.ts';
import { pageArticle } from './page/page-article.ts';
import { pageByline } from './page/page-byline.ts';
import { pageMetadata } from './page/page-metadata.ts';
import { occursIn, pageHeadline, pageStandfirst } from './page/page-text.ts';
import { parseHtml } from './parse-html.ts';
import { styledTitle } from './styled-title.ts';
import { takeComments } from './take-comments.ts';
import { blocksOf } from './walk-html.ts';

/**
 * The story in an HTML file: exactly, when Dateline exported it; from any other page its article with what
 * the page says about it; from a piece of HTML (a document of a word processor, say) everything. Total: any
 * string gives a story.
 */
export function htmlToStory(html: string, options: ImportOptions = {}): ImportedStory {
  const whole = parseHtml(html);
  const own = readOwnPage(whole, options.language ?? 'en');
  if (own) return own;
  const { source, warnings } = withoutShortcodes(html);
  const document = source === html ? whole : parseHtml(source);
  const comments = takeComments(document);
  const story = isPublishedPage(document) ? readPage(document, options) : readDocument(document, options);
  return withComments({ ...story, warnings: [...warnings, ...story.warnings] }, comments);
}

/** Comments go to the desk's own note. */
function withComments(story: ImportedStory, comments: readonly string[]): ImportedStory {
  if (comments.length === 0) return story;
  const lines = [story.fields.note, ...comments.map((comment) => `Comment: ${comment}`)];
  const note = linesValue(lines.filter((line) => line !== '').join('\n'));
  const count = comments.length === 1 ? 'A comment' : `${comments.length} comments`;
  const told =
    note === null
      ? `${count} of the file, too long for the desk's note, left out: read what it says in the file.`
      : `${count} of the file went to the desk's private note.`;
  const fields = { ...story.fields, note: note ?? story.fields.note };
  return { ...story, fields, warnings: [...story.warnings, told] };
}

/** A page of a site says something about itself, or has parts around its article; a text saved as HTML has neither. */
function isPublishedPage(document: HtmlParent): boolean {
  return findElement(document, isSignOfPage) !== null;
}

/** What only a site's pages link to; a text saved as HTML has no feed, and no icon. */
const SITE_LINKS = /^(?:canonical|alternate|amphtml|shortcut icon|icon|apple-touch-icon|pingback|EditURI)$/i;

function isSignOfPage(element: HtmlElement): boolean {
  if (/^(?:nav|footer|main)$/.test(element.tagName)) return true;
  if (element.tagName === 'script') return attribute(element, 'src') !== null;
  if (element.tagName === 'link')
    return SITE_LINKS.test(attribute(element, 'rel') ?? '') && attribute(element, 'href') !== null;
  if (element.tagName !== 'meta') return false;
  return /^(?:og|article|twitter):/.test(attribute(element, 'property') ?? attribute(element, 'name') ?? '');
}

function readPage(document: HtmlParent, options: ImportOptions): ImportedStory {
  const names = pictureNames(options.baseUrl);
  const furniture = pageFurniture(document);
  const { root: article, skipped, clutter, leftOut } = pageArticle(document, furniture, options.findArticle);
  const direction = isHtmlElement(article) ? directionAround(article) : null;
  const around: ReadonlySet<unknown> = new Set<unknown>([...furniture, ...clutter]);
  const metadata = pageMetadata(document);
  const headline = pageHeadline(document, article, around, metadata.headline, metadata.agreed);
  const standfirst = pageStandfirst(article);
  const byline = pageByline(document, around);
  const read = [...headline.elements, ...(standfirst?.elements ?? []), ...byline.elements];
  const context: HtmlContext = {
    names,
    baseUrl: options.baseUrl ?? baseOf(document) ?? metadata.canonical ?? undefined,
    skipped: new Set([...skipped, ...read]),
    blocksOf,
  };
  const written = blocksOf([...article.childNodes], { ...OUTERMOST_PLACE, direction }, context);
  const onHeadline = notesOn(headline.elements, context);
  const body = canonicalBody(withHeadlineNotes(written, onHeadline));
  const { headline: _, agreed: __, description, language, ...said } = metadata;
  const words = body.map(blockText).join('\n');
  const fields: StoryFields = {
    ...emptyFields(language ?? options.language ?? 'en'),
    ...said,
    authors: said.authors.length > 0 ? said.authors : byline.authors,
    date: said.date ?? byline.date,
    standfirst: standfirst?.text ?? (occursIn(description, words) ? '' : description),
  };
  const { warnings, listed } = leftOutWarnings(leftOut);
  return {
    ...withHeadline(fields, headline.text, body, names.pictures),
    warnings: [...movedWarnings(onHeadline), ...warnings],
    ...(listed && { listed }),
    languageUnsaid: language === null,
  };
}

/** The notes on the headline, once although it may stand there twice. */
function notesOn(elements: readonly HtmlElement[], context: HtmlContext): readonly Footnote[] {
  const [first] = elements;
  if (!first) return [];
  return notesWithin(first)
    .map(({ childNodes }) => noteOfBlocks(blocksOf(childNodes, OUTERMOST_PLACE, context)))
    .filter(({ children }) => children.length > 0);
}

function movedWarnings(notes: readonly Footnote[]): readonly string[] {
  return notes.length > 0 ? [HEADLINE_NOTE_MOVED] : [];
}

/** The address that the page's links stand against, where it gives an absolute one. */
function baseOf(document: HtmlParent): string | null {
  const base = findElement(document, (element) => element.tagName === 'base');
  return addressValue(base ? (attribute(base, 'href') ?? '') : '');
}

function readDocument(document: HtmlParent, options: ImportOptions): ImportedStory {
  const names = pictureNames(options.baseUrl);
  const { headline: said, agreed: _, description, language, ...rest } = pageMetadata(document);
  const styled = styledTitle(document);
  const skipped = new Set<unknown>(styled.elements);
  const context: HtmlContext = { names, baseUrl: options.baseUrl, skipped, blocksOf };
  const h1 = findElement(document, (element) => element.tagName === 'h1');
  const onTitle = notesOn(styled.elements, context);
  const written = withHeadlineNotes(blocksOf(document.childNodes, OUTERMOST_PLACE, context), onTitle);
  const body = withoutLastRules(canonicalBody(written));
  const fields = {
    ...emptyFields(language ?? options.language ?? 'en'),
    ...rest,
    standfirst: styled.subtitle || (lineValue(description) ?? ''),
  };
  const first = body[0];
  const text = h1 && first?.type === 'heading' && first.level === 2 ? plainText(first.children).trim() : '';
  const isHeadline =
    styled.title === '' &&
    h1 !== null &&
    text !== '' &&
    text === headlineText(h1) &&
    lineValue(text) !== null;
  const onFirst =
    first?.type === 'heading' ? first.children.filter((inline) => inline.type === 'footnote') : [];
  const story = isHeadline
    ? withHeadline(fields, text, withHeadlineNotes(body.slice(1), onFirst), names.pictures)
    : withHeadline(fields, styled.title || said, body, names.pictures);
  const warnings = movedWarnings([...onTitle, ...(isHeadline ? onFirst : [])]);
  return { ...story, warnings, languageUnsaid: language === null };
}

/** What word processors draw over their notes parts nothing once the notes stand at their places. */
function withoutLastRules(body: readonly Block[]): readonly Block[] {
  const last = body.findLastIndex((block) => block.type !== 'divider');
  return body.slice(0, last + 1);
}

/** Parts that are named in a warning; of more than these their number, and all of them in what is listed. */
const NAMED = 5;

function leftOutWarnings(parts: readonly string[]): Pick<ImportedStory, 'warnings' | 'listed'> {
  if (parts.length === 0) return { warnings: [] };
  const named = parts.slice(0, NAMED).map((part) => `“${beginning(part, NAME)}”`);
  const more = parts.length > NAMED ? ` and ${parts.length - NAMED} more` : '';
  const warning = `Left out as no part of the article: ${named.join(', ')}${more}.`;
  if (parts.length <= NAMED) return { warnings: [warning] };
  return { warnings: [warning], listed: [{ warning, all: parts.map((part) => beginning(part, LISTED)) }] };
}

/** Characters by which a part is named, and those by which it is found again. */
const NAME = 60;
const LISTED = 400;

/** The first words of a text. */
function beginning(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** A text too long for a field stays a paragraph rather than going missing. */
function withHeadline(
  fields: StoryFields,
  headline: string,
  body: readonly Block[],
  pictures: ImportedStory['pictures'],
): ImportedStory {
  const tooLong = [headline, fields.standfirst].filter((text) => lineValue(text) === null);
  const kept = tooLong.map((text): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
  return {
    fields: {
      ...fields,
      headline: lineValue(headline) ?? '',
      standfirst: lineValue(fields.standfirst) ?? '',
    },
    body: canonicalBody([...kept, ...body]),
    pictures,
    warnings: [],
  };
}
