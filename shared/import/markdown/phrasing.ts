import type { Image, ImageReference, LinkReference, Link as MdastLink, PhrasingContent } from 'mdast';
import { FOCUS_FRAGMENT } from '../../export/markdown/conventions.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import type { FocalPoint } from '../../story/focal-point.ts';
import { readFocus } from '../../story/focal-point.ts';
import { type Link, link, type Mark, plainText, readText } from '../../story/inline.ts';
import type { InlineRun } from '../../story/inline-runs.ts';
import { type Phrase, readPhrase } from '../../story/phrase.ts';
import { visibleLine } from '../../story/visible-inlines.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import { attribute, findElement } from '../html/html-tree.ts';
import { marksWithin } from '../html/inline-style.ts';
import { parseHtml } from '../html/parse-html.ts';
import { importedHref } from '../imported-href.ts';
import { linkOfPicture } from '../link-of-picture.ts';
import { allText, MAX_DEPTH, type MarkdownContext } from './markdown-context.ts';

/** A piece of a paragraph: text or break with its link, or a picture that stood in the text. */
export type RunOrFigure = InlineRun | Figure;

/** True for the text and the breaks among the pieces. */
export function isRun(piece: RunOrFigure): piece is InlineRun {
  return 'leaf' in piece;
}

interface Style {
  readonly marks: ReadonlySet<Mark>;
  readonly link: Link | null;
  readonly phrase: Phrase | null;
}

interface Around extends Style {
  readonly depth: number;
  /** HTML tags open at this point of the paragraph; shared by all its nodes. */
  readonly tags: OpenTag[];
}

interface OpenTag extends Style {
  readonly name: string;
}

/**
 * A paragraph's content in one flat sequence. Inline HTML counts where it is a mark, a link, a phrase, a
 * break or a picture, and is nothing otherwise.
 */
export function readPhrasing(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
): readonly RunOrFigure[] {
  const around: Around = { marks: new Set(), link: null, phrase: null, depth: 0, tags: [] };
  return readNodes(nodes, around, context);
}

function readNodes(
  nodes: readonly PhrasingContent[],
  around: Around,
  context: MarkdownContext,
): readonly RunOrFigure[] {
  const pieces: RunOrFigure[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) continue;
    const unreadEnd = endOfUnread(nodes, i);
    if (unreadEnd > i) i = unreadEnd;
    else for (const piece of readNode(node, around, context)) pieces.push(piece);
  }
  return pieces;
}

function readNode(node: PhrasingContent, around: Around, context: MarkdownContext): readonly RunOrFigure[] {
  const place = styleAt(around);
  if (around.depth > MAX_DEPTH) return textPieces(allText(node), place);
  switch (node.type) {
    case 'text':
      return textPieces(node.value, place);
    case 'inlineCode':
      return textPieces(node.value, withMark(place, 'code'));
    case 'break':
      return [{ leaf: { type: 'break' }, link: place.link }];
    case 'strong':
      return readNodes(node.children, { ...withMark(around, 'bold'), depth: around.depth + 1 }, context);
    case 'emphasis':
      return readNodes(node.children, { ...withMark(around, 'italic'), depth: around.depth + 1 }, context);
    case 'delete':
      return readNodes(node.children, { ...withMark(around, 'strike'), depth: around.depth + 1 }, context);
    case 'link':
    case 'linkReference': {
      const link = linkOf(node, context) ?? around.link;
      const pieces = readNodes(node.children, { ...around, link, depth: around.depth + 1 }, context);
      return link ? withLinkOfPicture(pieces, link, around) : pieces;
    }
    case 'image':
    case 'imageReference':
      return picturePieces(node, place, context);
    case 'footnoteReference': {
      const note = context.takeNote(node.identifier);
      if (note) return [{ leaf: note, link: null }];
      return textPieces(node.label ?? node.identifier, withMark(place, 'superscript'));
    }
    case 'html':
      return tagPieces(node.value, around, context);
    default:
      // A kind of node that a later syntax brings: its words are kept.
      return textPieces(allText(node), place);
  }
}

/** A link around nothing but a picture stands behind it. */
function withLinkOfPicture(
  pieces: readonly RunOrFigure[],
  around: Link,
  { phrase }: Style,
): readonly RunOrFigure[] {
  const [figure] = pieces;
  if (pieces.length !== 1 || !figure || isRun(figure)) return pieces;
  const link = linkOfPicture(around, figure.alt);
  return link ? [figure, { leaf: readText(plainText(link.children), [], phrase), link: around }] : pieces;
}

function withMark<T extends Style>(style: T, mark: Mark): T {
  return { ...style, marks: new Set([...style.marks, mark]) };
}

/** It begins only where spaces begin: tried again at each of a long run of them, it would take minutes. */
const LINE_END = /(?:(?<![ \t])[ \t]+)?(?:\r\n|\n|\r)[ \t]*/g;

function textPieces(value: string, style: Style): readonly RunOrFigure[] {
  const text = value.replace(LINE_END, ' ');
  if (text === '') return [];
  return [{ leaf: readText(text, style.marks, style.phrase), link: style.link }];
}

function linkOf(node: MdastLink | LinkReference, context: MarkdownContext): Link | null {
  const target = node.type === 'link' ? node : context.definitions.get(node.identifier);
  const href = importedHref(target?.url ?? '');
  return href === null ? null : link(href, [], target?.title ?? undefined);
}

function picturePieces(
  node: Image | ImageReference,
  style: Style,
  context: MarkdownContext,
): readonly RunOrFigure[] {
  const target = node.type === 'image' ? node : context.definitions.get(node.identifier);
  const [url, focus] = withoutFocus(target?.url ?? '');
  const media = context.names.nameFor(url);
  const alt = oneLine(node.alt);
  if (media === null) return textPieces(alt, style);
  return [
    { type: 'figure', media, alt, caption: oneLine(target?.title), credit: '', ...(focus && { focus }) },
  ];
}

function withoutFocus(url: string): readonly [string, FocalPoint | null] {
  const at = url.lastIndexOf(FOCUS_FRAGMENT);
  const focus = at < 0 ? null : readFocus(url.slice(at + FOCUS_FRAGMENT.length), ',');
  return focus ? [url.slice(0, at), focus] : [url, null];
}

function oneLine(value: string | null | undefined): string {
  return visibleLine((value ?? '').replace(/\p{Cc}+/gu, ' '));
}

function tagPieces(html: string, around: Around, context: MarkdownContext): readonly RunOrFigure[] {
  const { tags } = around;
  const [, closing, given = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html) ?? [];
  const name = given.toLowerCase();
  if (name === 'br') return [{ leaf: { type: 'break' }, link: styleAt(around).link }];
  if (name === 'img') return htmlToBlocks(html, context.names).filter((block) => block.type === 'figure');
  if (closing) {
    const open = tags.findLastIndex((tag) => tag.name === name);
    if (open >= 0) tags.splice(open, 1);
  } else if (name !== '' && tags.length <= MAX_DEPTH && !html.endsWith('/>')) tags.push(openTag(name, html));
  return [];
}

function openTag(name: string, html: string): OpenTag {
  const element = findElement(parseHtml(html), (found) => found.tagName === name);
  if (!element) return { name, marks: new Set(), link: null, phrase: null };
  const href = name === 'a' ? importedHref(attribute(element, 'href') ?? '') : null;
  const target = href === null ? null : link(href, [], attribute(element, 'title') ?? undefined);
  const phrase = name === 'span' ? readPhrase(attribute(element, 'lang'), attribute(element, 'dir')) : null;
  return { name, marks: marksWithin(element, new Set(), name === 'a'), link: target, phrase };
}

function styleAt(around: Around): Style {
  const { tags } = around;
  if (tags.length === 0) return around;
  const marks = new Set([...around.marks, ...tags.flatMap((tag) => [...tag.marks])]);
  return {
    marks,
    link: around.link ?? tags.findLast((tag) => tag.link)?.link ?? null,
    phrase: tags.findLast((tag) => tag.phrase)?.phrase ?? around.phrase,
  };
}

/**
 * Where a script or style that begins at `at` ends; `at` itself for any other tag, and for one that is
 * never closed.
 */
function endOfUnread(nodes: readonly PhrasingContent[], at: number): number {
  const first = nodes[at];
  const name = first?.type === 'html' ? /^<(script|style|template)\b/i.exec(first.value)?.[1] : undefined;
  if (name === undefined) return at;
  const end = nodes.findIndex(
    (node, i) =>
      i > at && node.type === 'html' && node.value.toLowerCase().startsWith(`</${name.toLowerCase()}`),
  );
  return end < 0 ? at : end;
}
